import { DEFAULTS, WORLD_CPM } from '../town/facts.ts';
import { anyone, ROW_FIELDS, type AudienceWork, type Country, type Row, type Segment } from '../work.ts';

export const segmentOf = (...any: Segment['any']): Segment => ({ any, not: null, ads: true });

const blank = (country: Country): AudienceWork => ({
  country,
  seed: country === 'rs' ? 2022 : 2021,
  own: null,
  assume: structuredClone(DEFAULTS[country]),
  segments: [],
  counted: [],
  consentAge: null,
  quote: { cpm: WORLD_CPM, currency: 'USD', source: '', day: '' },
  budget: null,
  plans: [],
  verdict: null,
  owner: '',
  by: '',
});

/** The work as the learner of that country finds it. */
export function begin(scenario: string, country: Country): AudienceWork {
  const work = blank(country);
  if (scenario === 'three-personas') {
    // As somebody in a hurry would leave it: everybody, a private matter, and a pupil followed by his interests.
    const segments = [
      segmentOf(anyone()),
      segmentOf(anyone({ interests: ['family', 'religion'] })),
      segmentOf(anyone({ ages: ['15-17'], interests: ['computers'] })),
    ];
    return { ...work, segments };
  }
  if (scenario === 'two-plans') {
    const segments = [
      segmentOf(anyone({ ages: ['55-64', '65+'], interests: ['computers'], networks: ['facebook'] })),
      segmentOf(anyone({ ages: ['35-54', '55-64'], interests: ['computers', 'health'] })),
      segmentOf(anyone({ ages: ['15-17', '18-34'], interests: ['computers'] })),
    ];
    const plan = (...lines: AudienceWork['plans'][number]['lines']) => ({ lines, leftOut: [], remedy: '' });
    const plans = [
      plan({ segment: 0, network: 'facebook', money: 60 }, { segment: 1, network: 'facebook', money: 60 }),
      plan({ segment: 1, network: 'instagram', money: 100 }, { segment: 2, network: 'tiktok', money: 80 }),
    ];
    return { ...work, segments, plans, budget: 150 };
  }
  if (scenario === 'own-town') {
    const row = Object.fromEntries(ROW_FIELDS.map((field) => [field, null])) as Row;
    const plans = [{ lines: [{ segment: 0, network: 'facebook' as const, money: null }], leftOut: [], remedy: '' }];
    return { ...work, own: { name: '', row }, segments: [segmentOf(anyone())], quote: { ...work.quote, cpm: null }, plans };
  }
  throw new Error(`The audience lab has no scenario ${scenario}.`);
}
