import type { ScenarioSummary } from '../../../src/labs/contract.ts';

/** The three scenarios in words and in what they ask. How each begins and ends: begin.ts, solve.ts. */
export const SCENARIOS: ScenarioSummary[] = [
  {
    id: 'three-personas',
    level: 'foundation',
    minutes: 20,
    title: { en: 'Three people, one evening', ro: 'Trei oameni, o seară', sr: 'Троје људи, једно вече' },
    brief: {
      en: 'The library shows old photographs of the town on Thursday evening. A retired teacher, a mother of two and a pupil would like it. Describe a group of people for each of them: large enough that nobody can be singled out, without anything that is nobody’s business, and with the rules for minors of your country.',
      ro: 'Joi seara, biblioteca arată fotografii vechi ale orașului. I-ar plăcea unei profesoare pensionare, unei mame cu doi copii și unui elev. Descrieți câte un grup de oameni pentru fiecare: destul de mare ca nimeni să nu poată fi recunoscut, fără nimic din ce ține de viața intimă și după regulile pentru minori din țara dumneavoastră.',
      sr: 'Библиотека у четвртак увече показује старе фотографије града. То би обрадовало пензионисану наставницу, мајку двоје деце и једног ученика. За свако од њих опишите једну групу људи: довољно велику да се нико не може препознати, без ичега што се никога не тиче и по правилима за малолетнике у вашој земљи.',
    },
    asks: ['persona', 'size', 'special', 'minors', 'consent'],
  },
  {
    id: 'two-plans',
    level: 'practitioner',
    minutes: 35,
    title: { en: 'Two plans, one budget', ro: 'Două planuri, un buget', sr: 'Два плана, један буџет' },
    brief: {
      en: 'A colleague left two drafts for advertising the course of computer skills. Something is wrong with the groups and with the sums. Put them in order, say which plan reaches more people (or that it cannot be told), and who is left out by each.',
      ro: 'O colegă a lăsat două schițe pentru reclama la cursul de calculatoare. Ceva nu e în ordine nici la grupuri, nici la sume. Corectați-le, spuneți care plan ajunge la mai mulți oameni (sau că nu se poate ști) și pe cine lasă fiecare pe dinafară.',
      sr: 'Колегиница је оставила две скице за оглашавање рачунарског курса. Нешто није у реду и са групама и са износима. Средите их, реците који план допире до више људи (или да се то не може знати) и кога сваки од њих изоставља.',
    },
    asks: ['size', 'special', 'minors', 'budget', 'compare', 'left-out'],
  },
  {
    id: 'own-town',
    level: 'advanced',
    minutes: 60,
    title: { en: 'Your own town', ro: 'Localitatea dumneavoastră', sr: 'Ваше место' },
    brief: {
      en: 'Take your own town’s row from the census and a price that somebody really quoted to you. Plan one campaign of your library: for whom, for how much, who is left out and what you do for them, who is responsible and until when. The worked example is of an invented town.',
      ro: 'Luați rândul localității dumneavoastră din recensământ și un preț pe care cineva chiar vi l-a oferit. Planificați o campanie a bibliotecii: pentru cine, cu câți bani, cine rămâne pe dinafară și ce faceți pentru acei oameni, cine răspunde și până când. Exemplul rezolvat este al unei localități inventate.',
      sr: 'Узмите ред свог места из пописа и цену коју вам је неко заиста понудио. Испланирајте једну кампању своје библиотеке: за кога, за колико новца, ко је изостављен и шта радите за те људе, ко је одговоран и до када. Решени пример је из измишљеног места.',
    },
    asks: ['row', 'quote', 'size', 'special', 'minors', 'budget', 'left-out', 'owner'],
  },
];
