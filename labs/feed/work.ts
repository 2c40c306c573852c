/** What a learner edits in the feed simulator: choices and answers, never results. Those are run again from the seed. */
import {
  ACTIONS,
  type Action,
  type Caption,
  type Component,
  type PostType,
  type PresetId,
  type Segment,
  type Topic,
} from './model/words.ts';

/** A post of the library. `at`: round in which it is published, 0 = the first morning. */
export interface Draft {
  type: PostType;
  topic: Topic;
  caption: Caption;
  at: number;
  community: boolean;
  answers: boolean;
}

/** What may be changed in a post while everything else stays. */
export const FACTORS = ['type', 'caption', 'at', 'community', 'answers'] as const;
export type Factor = (typeof FACTORS)[number];

/** People of each hundred of a segment; null = not guessed yet. */
export type Guess = Record<Segment, number | null>;

/** A run that the learner started, with what was guessed before it. */
export interface Try {
  preset: PresetId;
  draft: Draft;
  guess: Guess;
}

export const MYTHS = ['cancels', 'predicted', 'secret'] as const;
export const VERDICTS = ['better', 'worse', 'open'] as const;
export type PlanVerdict = (typeof VERDICTS)[number];
export const LIMIT_STATEMENTS = ['weights', 'rates', 'direction', 'forecast', 'once'] as const;
export type LimitStatement = (typeof LIMIT_STATEMENTS)[number];

export type Weights = Record<Action, number>;

/** A comparison of the learner's plan with the colleague's, as it was run. */
export interface Comparison {
  plan: Draft[];
  presets: PresetId[];
  seeds: number;
  favourite: PresetId | null;
}

export interface FeedWork {
  seed: number;
  myth: (typeof MYTHS)[number] | null;
  preset: PresetId;
  draft: Draft;
  guess: Guess;
  tries: Try[];
  /** What counted most, by the learner's own runs. */
  conclusion: Factor | null;
  plan: Draft[];
  presets: PresetId[];
  seeds: number;
  /** Under which feed the plan is expected to reach most parents. */
  favourite: PresetId | null;
  compared: Comparison | null;
  verdicts: Partial<Record<PresetId, PlanVerdict>>;
  /** The own page: followers, and people of the town who use the network. */
  own: { followers: number | null; people: number | null; source: string; day: string };
  first: Weights;
  second: Weights;
  components: Record<Component, boolean>;
  /** Seeds over which the two sets of weights were run; 0 = not yet. */
  weighed: number;
  limits: LimitStatement[];
  policy: string;
  owner: string;
  by: string;
}

export const LIMITS = { tries: 12, plan: 7, seeds: 10, weight: 1000, text: 2_000, people: 1e8 } as const;

export const noGuess = (): Guess => ({ students: null, parents: null, working: null, retired: null });
export const weightsOf = (given: Partial<Weights>): Weights =>
  Object.fromEntries(ACTIONS.map((action) => [action, given[action] ?? 0])) as Weights;
