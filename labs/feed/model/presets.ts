import type { Action, PresetId } from './words.ts';

/** What a feed values. `weights`: worth of each predicted action; what is not named counts nothing. */
export interface Preset {
  id: PresetId;
  /** `time`: newest first, nothing is predicted. `minutes`: expected minutes take the place of weights. */
  order: 'time' | 'weights' | 'minutes';
  weights: Partial<Record<Action, number>>;
  /** Posts of the page are worth more to people who are close to it. */
  affinity: boolean;
  /** Part of its worth that a post keeps from one part of a day to the next. */
  keeps: number;
  /** Who may be shown a post: followers, or anybody. */
  inventory: 'followers' | 'everybody';
  /** Entries of the spec registry on which the preset rests. Everything that they do not say is our own. */
  grounds: string[];
}

const X = { like: 0.5, share: 1, answered: 75, open: 11, finish: 0.005, hide: -74, report: -369 };

/** The documented systems, as far as documents go. */
export const PRESET: Record<PresetId, Preset> = {
  chronological: {
    id: 'chronological',
    order: 'time',
    weights: {},
    affinity: false,
    keeps: 1,
    inventory: 'followers',
    grounds: ['bluesky.feed-order'],
  },
  // The formula is known, the weights of the kinds of edges are not: a comment counts more than a like by our choice.
  edgerank: {
    id: 'edgerank',
    order: 'weights',
    weights: { like: 1, comment: 4, share: 6 },
    affinity: true,
    keeps: 0.7,
    inventory: 'followers',
    grounds: ['edgerank.formula'],
  },
  facebook: {
    id: 'facebook',
    order: 'weights',
    weights: { like: 1, comment: 5, answered: 5, share: 8, open: 2, finish: 2, hide: -20, report: -80 },
    affinity: true,
    keeps: 0.8,
    inventory: 'followers',
    grounds: ['facebook.four-steps', 'facebook.scored-posts'],
  },
  'x-march': {
    id: 'x-march',
    order: 'weights',
    weights: { ...X, comment: 27 },
    affinity: false,
    keeps: 0.75,
    inventory: 'everybody',
    grounds: ['x.reply-march', 'x.weights'],
  },
  'x-april': {
    id: 'x-april',
    order: 'weights',
    weights: { ...X, comment: 13.5 },
    affinity: false,
    keeps: 0.75,
    inventory: 'everybody',
    grounds: ['x.reply-april', 'x.weights'],
  },
  youtube: {
    id: 'youtube',
    order: 'minutes',
    weights: {},
    affinity: false,
    keeps: 0.95,
    inventory: 'everybody',
    grounds: ['youtube.watch-time'],
  },
  tiktok: {
    id: 'tiktok',
    order: 'weights',
    weights: { like: 1, comment: 1.5, share: 2, finish: 6, hide: -10, report: -60 },
    affinity: false,
    keeps: 0.9,
    inventory: 'everybody',
    grounds: ['tiktok.finish', 'tiktok.followers'],
  },
};
