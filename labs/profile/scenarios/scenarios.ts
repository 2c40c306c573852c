import type { ScenarioSummary } from '../../../src/labs/contract.ts';
import type { ScenarioId } from './begin.ts';

/** The three scenarios in words and in what they ask. How each begins and ends: begin.ts, solve.ts. */
export const SCENARIOS: (ScenarioSummary & { id: ScenarioId })[] = [
  {
    id: 'first-profile',
    level: 'foundation',
    minutes: 25,
    title: { en: 'A first page', ro: 'Prima pagină', sr: 'Прва страница' },
    brief: {
      en: 'A colleague has begun a Facebook page for the library in the brief. It is friendly, and it does not say when you are open. Repair it: the brief holds the facts, the checks show the places, and the preview shows what a phone shows.',
      ro: 'O colegă a început o pagină de Facebook pentru biblioteca din fișă. Este prietenoasă, dar nu spune când e deschis. Corectați-o: în fișă găsiți datele, verificările arată locurile, iar previzualizarea arată ce se vede pe telefon.',
      sr: 'Колегиница је започела страницу на мрежи Facebook за библиотеку из описа. Љубазна је, али не каже када радите. Поправите је: у опису су подаци, провере показују места, а приказ показује шта се види на телефону.',
    },
    asks: ['answers', 'length', 'handle', 'facts', 'alt', 'safe'],
  },
  {
    id: 'four-networks',
    level: 'practitioner',
    minutes: 45,
    title: { en: 'Four networks, one library', ro: 'Patru rețele, o bibliotecă', sr: 'Четири мреже, једна библиотека' },
    brief: {
      en: 'The library was renamed last year, and its four profiles were changed one by one, by different people. Nobody has compared them. Find what no longer fits together: names and handles, telephone numbers, texts that break off, letters that only look right, pictures that are cut.',
      ro: 'Biblioteca și-a schimbat anul trecut numele, iar cele patru profiluri au fost modificate pe rând, de oameni diferiți. Nimeni nu le-a comparat. Găsiți ce nu se mai potrivește: nume de utilizator, numere de telefon, texte întrerupte, litere care doar par corecte, imagini tăiate.',
      sr: 'Библиотека је прошле године променила име, а четири профила мењали су редом различити људи. Нико их није упоредио. Нађите шта се више не слаже: корисничка имена, бројеве телефона, прекинуте текстове, слова која само личе на права, одсечене слике.',
    },
    asks: ['answers', 'length', 'handle', 'facts', 'pictures', 'alt', 'safe', 'contrast', 'letters'],
  },
  {
    id: 'own-profiles',
    level: 'advanced',
    minutes: 90,
    title: { en: 'Your own profiles', ro: 'Profilurile dumneavoastră', sr: 'Ваши профили' },
    brief: {
      en: 'Now your own library. Write down its facts once, choose the networks that you can keep alive, and put every profile in order with your own pictures. For each network, look at what stands there today and decide: keep, change or give up, by whom and by when. Take the kit with you and hand it on.',
      ro: 'Acum este rândul bibliotecii dumneavoastră. Notați-i o singură dată datele, alegeți rețelele pe care le puteți ține vii și puneți fiecare profil la punct, cu imaginile dumneavoastră. Pentru fiecare rețea priviți ce există azi și hotărâți: păstrați, schimbați sau renunțați, cine și până când. Luați pachetul cu dumneavoastră și dați-l mai departe.',
      sr: 'Сада је на реду ваша библиотека. Њене податке запишите једном, изаберите мреже које можете да одржавате и средите сваки профил са својим сликама. За сваку мрежу погледајте шта тамо данас стоји и одлучите: задржати, променити или угасити, ко и до кад. Понесите пакет са собом и предајте га даље.',
    },
    asks: ['answers', 'length', 'handle', 'facts', 'pictures', 'alt', 'safe', 'contrast', 'letters', 'audit'],
  },
];
