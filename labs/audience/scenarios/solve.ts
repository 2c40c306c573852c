import type { Language } from '../../../src/kernel/writing.ts';
import { comparison, groupShares, planReach } from '../plan/plan-reach.ts';
import { expectedTown } from '../town/expected.ts';
import { anyone, type AudienceWork, type Country } from '../work.ts';
import { begin, segmentOf } from './begin.ts';

/** What the sample answers say in each language. */
const WORDS: Record<
  Language,
  { remedy: string; other: string; own: string; town: Record<Country, string>; source: string; owner: string }
> = {
  en: {
    remedy:
      'A leaflet with every book that is lent, a notice in the health centre and the shop, and a call to the pensioners’ club.',
    other: 'Posters at the bus stops of the villages and a table in front of the library on market day.',
    own: 'The travelling library announces it in the villages; the pensioners’ club gets a letter; the school reads it out.',
    town: { rs: 'Listograd (invented)', ro: 'Foileni (invented)' },
    source: 'Offer of the agency Blue Board by e-mail (invented)',
    owner: 'Vera, reading room',
  },
  ro: {
    remedy: 'O foaie în fiecare carte împrumutată, un anunț la dispensar și la magazin și un telefon la clubul pensionarilor.',
    other: 'Afișe în stațiile de autobuz din sate și o masă în fața bibliotecii în ziua de târg.',
    own: 'Bibliobuzul anunță în sate; clubul pensionarilor primește o scrisoare; la școală se citește anunțul.',
    town: { rs: 'Listograd (inventat)', ro: 'Foileni (inventat)' },
    source: 'Oferta agenției Panoul Albastru, prin e-mail (inventată)',
    owner: 'Doina, sala de lectură',
  },
  sr: {
    remedy: 'Листић у свакој позајмљеној књизи, обавештење у дому здравља и продавници и позив клубу пензионера.',
    other: 'Плакати на аутобуским стајалиштима у селима и сто испред библиотеке на пијачни дан.',
    own: 'Библиобус јавља по селима; клуб пензионера добија писмо; у школи се обавештење чита наглас.',
    town: { rs: 'Листоград (измишљен)', ro: 'Фојлени (измишљен)' },
    source: 'Понуда агенције Плава табла, имејлом (измишљена)',
    owner: 'Вера, читаоница',
  },
};

/** Census rows of invented towns, near their countries' shares. */
const ROWS = {
  rs: { residents: 14_200, under15: 13.1, from15to64: 61.4, over65: 25.5, women: 51.2, low: 29, medium: 52.4, higher: 18.1 },
  ro: { residents: 15_300, under15: 15.2, from15to64: 62.9, over65: 21.9, women: 51.3, low: 41.8, medium: 43.4, higher: 14.8 },
} as const;

/** The answers that follow from the numbers: whom each plan leaves out, and which one reaches more. */
function answered(work: AudienceWork): AudienceWork {
  const town = expectedTown(work);
  const reaches = work.plans.map((plan) => planReach(town, work, plan));
  const plans = work.plans.map((plan, p) => ({
    ...plan,
    leftOut: groupShares(town, reaches[p]?.audience ?? new Uint8Array(town.size), 0.5).flatMap(({ group, leftOut }) =>
      leftOut ? [group] : [],
    ),
  }));
  const [first, second] = reaches;
  return { ...work, plans, verdict: first && second ? comparison(first.reach, second.reach) : null };
}

/** A worked solution, in the learner's language. */
export function solve(scenario: string, country: Country, language: Language): AudienceWork {
  const words = WORDS[language];
  const work = begin(scenario, country);
  if (scenario === 'three-personas') {
    const pupil = { ...segmentOf(anyone({ ages: ['15-17'] })), ads: country === 'rs' };
    return {
      ...work,
      segments: [
        segmentOf(anyone({ ages: ['55-64', '65+'], interests: ['history'] }), anyone({ ages: ['65+'], interests: ['reading'] })),
        { ...segmentOf(anyone({ ages: ['18-34', '35-54'], interests: ['family'] })), not: anyone({ online: 'no' }) },
        pupil,
      ],
      consentAge: country === 'rs' ? 15 : 16,
    };
  }
  if (scenario === 'two-plans') {
    return answered({
      ...work,
      segments: [
        segmentOf(anyone({ ages: ['55-64', '65+'], networks: ['facebook'] })),
        segmentOf(anyone({ ages: ['35-54', '55-64'], interests: ['computers'] })),
        segmentOf(anyone({ ages: ['18-34'], interests: ['computers'] })),
      ],
      plans: [
        {
          lines: [
            { segment: 0, network: 'facebook', money: 90 },
            { segment: 1, network: 'facebook', money: 60 },
          ],
          leftOut: [],
          remedy: words.other,
        },
        {
          lines: [
            { segment: 1, network: 'instagram', money: 80 },
            { segment: 2, network: 'tiktok', money: 70 },
          ],
          leftOut: [],
          remedy: words.remedy,
        },
      ],
    });
  }
  const isSerbian = country === 'rs';
  return answered({
    ...work,
    own: { name: words.town[country], row: { ...ROWS[country] } },
    quote: { cpm: isSerbian ? 380 : 16, currency: isSerbian ? 'RSD' : 'RON', source: words.source, day: '2026-11-10' },
    segments: [
      segmentOf(anyone({ ages: ['18-34', '35-54', '55-64', '65+'], interests: ['history', 'reading'] })),
      segmentOf(anyone({ ages: ['18-34', '35-54'], interests: ['family'] })),
    ],
    budget: isSerbian ? 12_000 : 480,
    plans: [
      {
        lines: [
          { segment: 0, network: 'facebook', money: isSerbian ? 7_000 : 280 },
          { segment: 1, network: 'instagram', money: isSerbian ? 5_000 : 200 },
        ],
        leftOut: [],
        remedy: words.own,
      },
    ],
    owner: words.owner,
    by: '2026-12-15',
  });
}
