import type { ScenarioSummary } from '../../../src/labs/contract.ts';

/** The three scenarios in words and in what they ask. How each begins and ends: begin.ts, solve.ts. */
export const SCENARIOS: ScenarioSummary[] = [
  {
    id: 'read-the-month',
    level: 'foundation',
    minutes: 25,
    title: { en: 'Read one month', ro: 'Citiți o lună', sr: 'Прочитајте један месец' },
    brief: {
      en: 'The director of the library of Lunograd wants to know how October went on the website. The figures are in front of you: cards, tables and pictures. Answer six questions, the last one with a sentence of your own.',
      ro: 'Directoarea bibliotecii din Lunograd vrea să știe cum a mers luna octombrie pe site. Aveți cifrele în față: fișe, tabele și grafice. Răspundeți la șase întrebări, la ultima cu o propoziție a dumneavoastră.',
      sr: 'Директорка библиотеке у Лунограду жели да зна како је на сајту прошао октобар. Бројке су пред вама: картице, табеле и графикони. Одговорите на шест питања, на последње једном својом реченицом.',
    },
    asks: ['visits', 'mobile', 'bounce', 'pages', 'weekday', 'insight'],
  },
  {
    id: 'director-asks',
    level: 'practitioner',
    minutes: 50,
    title: { en: 'The director asks', ro: 'Directoarea întreabă', sr: 'Директорка пита' },
    brief: {
      en: 'The director read the report herself and drew conclusions: so many people, the leaflet brought nobody, visits collapsed in September. Some of it is not true, although every figure is right. Find out what lies behind, build the table that she wants, and mend the link on the leaflet.',
      ro: 'Directoarea a citit singură raportul și a tras concluzii: atâția oameni, pliantul nu a adus pe nimeni, vizitele s-au prăbușit în septembrie. Unele nu sunt adevărate, deși fiecare cifră e corectă. Aflați ce se ascunde în spatele lor, alcătuiți tabelul pe care îl vrea și reparați linkul de pe pliant.',
      sr: 'Директорка је сама прочитала извештај и извела закључке: толико људи, летак није довео никога, посете су се у септембру срушиле. Понешто од тога није тачно, иако је свака бројка исправна. Откријте шта се крије иза бројки, саставите табелу коју жели и поправите линк са летка.',
    },
    asks: ['people', 'facebook', 'leaflet', 'banner', 'consent', 'simpson', 'withheld', 'other', 'view', 'link'],
  },
  {
    id: 'own-numbers',
    level: 'advanced',
    minutes: 60,
    title: { en: 'Your own numbers', ro: 'Cifrele dumneavoastră', sr: 'Ваше бројке' },
    brief: {
      en: 'Open an export of your own website’s statistics, from Google Analytics or Matomo. It is read here, in your browser, and sent nowhere; only the rows that you choose are kept. Look for the traps in it and draw one recommendation from it, with an owner and a date. Whoever has no export works with the invented library, and the report says so.',
      ro: 'Deschideți un export din statisticile propriului site, din Google Analytics sau Matomo. Este citit aici, în browserul dumneavoastră, și nu este trimis nicăieri; se păstrează doar rândurile pe care le alegeți. Căutați capcanele din el și trageți din el o recomandare, cu un responsabil și o dată. Cine nu are un export lucrează cu biblioteca inventată, iar raportul spune acest lucru.',
      sr: 'Отворите извоз статистике сопственог сајта, из Google Analytics-а или Matomo-а. Чита се овде, у вашем прегледачу, и никуда се не шаље; чувају се само редови које изаберете. Потражите у њему замке и изведите из њега једну препоруку, са задуженом особом и роком. Ко нема извоз, ради са измишљеном библиотеком, и извештај то каже.',
    },
    asks: ['rows', 'period', 'personal', 'traps', 'advice', 'target'],
  },
];
export const asksOf = (id: string): string[] => {
  const found = SCENARIOS.find((scenario) => scenario.id === id);
  if (!found) throw new Error(`The analytics lab has no scenario ${id}.`);
  return found.asks;
};
