import { PRESET, type Preset } from './model/presets.ts';
import { FOLLOWERS, SHARES, SLOTS } from './model/rates.ts';
import type { Run } from './model/outcome.ts';
import { run } from './model/run.ts';
import { SEGMENTS, type PresetId } from './model/words.ts';
import { COMPONENTS_ON, rivalPosts, type World } from './model/world.ts';
import type { Draft, FeedWork, Weights } from './work.ts';

/** People of the invented town who use the network; small enough that fifteen runs take less than half a second. */
export const TOWN = 400;
/** Posts of other pages a day. */
const RIVALS_A_DAY = 40;
export const DAY = 4;
/** Rounds of a world with one post (three days), and of a week. */
export const SHORT = 3 * DAY;
export const WEEK = 7 * DAY;

/** The world of a piece of work: other pages by the seed, the library's posts by the learner. */
export function worldOf(
  seed: number,
  rounds: number,
  drafts: readonly Draft[],
  preset: Preset,
  more: Partial<World> = {},
): World {
  const own = drafts.map((draft, i) => ({ ...draft, key: i, author: 0 }));
  return {
    seed,
    users: TOWN,
    rounds,
    slots: SLOTS,
    posts: [...own, ...rivalPosts(seed, rounds, RIVALS_A_DAY)],
    preset,
    components: COMPONENTS_ON,
    lift: 1,
    rates: {},
    following: 1,
    ...more,
  };
}

export const onePost = (seed: number, draft: Draft, preset: PresetId): World => worldOf(seed, SHORT, [draft], PRESET[preset]);

/** The same plan in several worlds that differ by luck alone. */
export const weekWorlds = (work: Pick<FeedWork, 'seed'>, plan: readonly Draft[], preset: PresetId, seeds: number): World[] =>
  Array.from({ length: seeds }, (_, i) => worldOf(work.seed + i, WEEK, plan, PRESET[preset]));

/** Part of the invented town that follows the library, 0 to 1. */
export const FOLLOWING = SEGMENTS.reduce((sum, segment) => sum + SHARES[segment] * FOLLOWERS[segment], 0);

/** The learner's own part of followers as a factor on the town's; 1 while the numbers are not there. */
export function followingOf({ own }: Pick<FeedWork, 'own'>): number {
  if (own.followers === null || own.people === null || own.people <= 0 || own.followers < 0) return 1;
  return Math.min(4, own.followers / own.people / FOLLOWING);
}

/** A feed that values what the learner says. */
export const ownPreset = (weights: Weights): Preset => ({ ...PRESET.facebook, weights });

export const weighedWorlds = (work: FeedWork, weights: Weights, seeds: number): World[] =>
  Array.from({ length: seeds }, (_, i) =>
    worldOf(work.seed + i, SHORT, [work.draft], ownPreset(weights), {
      components: work.components,
      following: followingOf(work),
    }),
  );

export const reachOf = ({ reach }: Run): number => reach.reduce((sum, each) => sum + each, 0);
export const parentsOf = ({ reach }: Run): number => reach[SEGMENTS.indexOf('parents')] ?? 0;
/** Hidden and reported for a thousand showings, over all pages. */
export const complaintsOf = (made: Run): number => (made.impressions === 0 ? 0 : (made.complaints / made.impressions) * 1000);

export const runs = (worlds: readonly World[]): Run[] => worlds.map((world) => run(world));
