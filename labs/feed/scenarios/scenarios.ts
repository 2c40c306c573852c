import type { ScenarioSummary } from '../../../src/labs/contract.ts';

/** The three scenarios in words and in what they ask. How each begins and ends: begin.ts, solve.ts. */
export const SCENARIOS: ScenarioSummary[] = [
  {
    id: 'one-post',
    level: 'foundation',
    minutes: 25,
    title: { en: 'One post, one change at a time', ro: 'O postare, câte o schimbare', sr: 'Једна објава, једна по једна измена' },
    brief: {
      en: 'An invented library invites children to a storytelling hour. The invitation is a bare link, put out on Monday at noon. Say first how many people you think will see it, then run the model. Change one thing at a time and find out what counts most in this feed.',
      ro: 'O bibliotecă inventată îi cheamă pe copii la ora de povești. Invitația este un simplu link, pus luni la prânz. Spuneți mai întâi câți oameni credeți că o vor vedea, apoi porniți modelul. Schimbați câte un singur lucru și aflați ce contează cel mai mult în acest flux.',
      sr: 'Измишљена библиотека позива децу на сат приповедања. Позив је обична веза, објављена у понедељак у подне. Прво реците колико ће је људи, по вашем мишљењу, видети, па покрените модел. Мењајте једну по једну ствар и откријте шта је у овом току најважније.',
    },
    asks: ['myth', 'predicted', 'ablation', 'conclusion'],
  },
  {
    id: 'week',
    level: 'practitioner',
    minutes: 40,
    title: { en: 'A week, three feeds', ro: 'O săptămână, trei fluxuri', sr: 'Једна недеља, три тока' },
    brief: {
      en: 'Storytelling on Wednesday afternoon, a computer course on Friday morning, an evening of old photographs on Saturday: a colleague planned the posts for the week, and the parents heard of nothing. Make a better plan and show over several seeds, in at least three feeds, whether it really is better.',
      ro: 'Ora de povești miercuri după-amiază, un curs de calculatoare vineri dimineața, o seară cu fotografii vechi sâmbătă: un coleg a planificat postările săptămânii, iar părinții n-au aflat nimic. Faceți un plan mai bun și arătați pe mai multe încercări, în cel puțin trei fluxuri, dacă este într-adevăr mai bun.',
      sr: 'Приповедање у среду поподне, рачунарски курс у петак ујутру, вече старих фотографија у суботу: колега је испланирао објаве за целу недељу, а родитељи ништа нису сазнали. Направите бољи план и покажите кроз више покушаја, у најмање три тока, да ли је заиста бољи.',
    },
    asks: ['timing', 'spacing', 'begging', 'favourite', 'seeds', 'verdict', 'goal'],
  },
  {
    id: 'own-page',
    level: 'advanced',
    minutes: 45,
    title: {
      en: 'Your page, and what a feed rewards',
      ro: 'Pagina dumneavoastră și ce răsplătește un flux',
      sr: 'Ваша страница и шта ток награђује',
    },
    brief: {
      en: 'Put in your own page’s followers. Then turn the weights of a feed until your post is seen by more people while the whole town complains more: two goals that pull apart. Write down what your library does when a feed rewards what readers do not want, who keeps to it, and from when. The worked example is of an invented library.',
      ro: 'Introduceți numărul urmăritorilor paginii dumneavoastră. Apoi schimbați ponderile unui flux până când postarea este văzută de mai mulți oameni, dar tot orașul se plânge mai mult: două scopuri care trag în direcții opuse. Scrieți ce face biblioteca dumneavoastră atunci când un flux răsplătește ce nu vor cititorii, cine răspunde și de când. Exemplul rezolvat este al unei biblioteci inventate.',
      sr: 'Унесите број пратилаца своје странице. Затим мењајте тежине тока док вашу објаву не види више људи, а цео град се више жали: два циља која вуку на супротне стране. Запишите шта ваша библиотека ради када ток награђује оно што читаоци не желе, ко о томе брине и од када. Решени пример је из измишљене библиотеке.',
    },
    asks: ['numbers', 'conflict', 'limits', 'policy'],
  },
];
