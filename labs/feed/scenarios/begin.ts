import { PRESET } from '../model/presets.ts';
import { COMPONENTS_ON } from '../model/world.ts';
import { noGuess, weightsOf, type Draft, type FeedWork } from '../work.ts';
import { COLLEAGUE } from './week.ts';

/** The invitation to the storytelling as somebody in a hurry would put it out: a bare link on Monday at noon. */
const FIRST: Draft = { type: 'link', topic: 'children', caption: 'plain', at: 1, community: false, answers: false };
/** A post about the collection of old photographs, which begs for shares. */
const BEGGING: Draft = { type: 'photo', topic: 'history', caption: 'bait', at: 5, community: true, answers: false };

/** The work as the learner finds it; the same in every language, for it holds no words. */
export function begin(scenario: string): FeedWork {
  const work: FeedWork = {
    seed: 2026,
    myth: null,
    preset: 'facebook',
    draft: FIRST,
    guess: noGuess(),
    tries: [],
    conclusion: null,
    plan: [],
    presets: ['chronological'],
    seeds: 1,
    favourite: null,
    compared: null,
    verdicts: {},
    own: { followers: null, people: null, source: '', day: '' },
    first: weightsOf(PRESET.facebook.weights),
    second: weightsOf(PRESET.facebook.weights),
    components: COMPONENTS_ON,
    weighed: 0,
    limits: [],
    policy: '',
    owner: '',
    by: '',
  };
  if (scenario === 'one-post') return structuredClone(work);
  if (scenario === 'week') return structuredClone({ ...work, plan: COLLEAGUE });
  if (scenario === 'own-page') return structuredClone({ ...work, draft: BEGGING });
  throw new Error(`The feed simulator has no scenario ${scenario}.`);
}
