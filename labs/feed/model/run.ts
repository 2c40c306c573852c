import { u } from '../../../src/labs/bench/random.ts';
import { friendOf, FRIENDS, makePeople, type People } from './people.ts';
import { appealOf, does, nearOf, worthOf, type Appeal } from './predict.ts';
import { LIFE, VISITS } from './rates.ts';
import { pickTop, type Candidate } from './pick-top.ts';
import { ACTIONS, SEGMENTS } from './words.ts';
import { DRAW, partOf, RIVALS, type Post, type World } from './world.ts';

/** What became of one of the library's posts. */
export interface OwnPost {
  key: number;
  impressions: number;
  /** Different people, by SEGMENTS. */
  reach: number[];
  /** Counts by ACTIONS. */
  actions: number[];
}

/** Why the people of a segment did or did not see any post of the library; the four add up to the segment. */
export interface Why {
  reached: number;
  /** Did not open the network while a post was there. */
  away: number;
  /** Was there, but no post was in the inventory: follows nobody who brings it. */
  unconnected: number;
  /** It was in the inventory, and others took all the places. */
  outranked: number;
}

/** A line of one person's feed: what was offered in a visit, in order. */
export interface FeedLine {
  round: number;
  key: number;
  author: number;
  worth: number;
  /** What is left of the worth by age, 0 to 1. */
  fresh: number;
  score: number;
  shown: boolean;
}

export interface Run {
  /** People, by SEGMENTS. */
  people: number[];
  /** Shown posts of everybody, and places that were filled: the same number, counted in two ways. */
  impressions: number;
  filled: number;
  own: OwnPost[];
  /** Different people who were shown any post of the library, by SEGMENTS. */
  reach: number[];
  why: Why[];
  /** Shown posts by author; 0 = the library. */
  byAuthor: number[];
  feed: FeedLine[];
}

const SHARE = ACTIONS.indexOf('share');
const HIDE = ACTIONS.indexOf('hide');
const REPORT = ACTIONS.indexOf('report');
/** A page that more than one in fifty of those who were shown something complains about loses half of its worth. Our own rule. */
const COMPLAINT_PART = 0.02;

/** Runs the world: every person's visits, round by round. `progress` hears the part that is done; `watch` = a person whose feed is noted. */
export function run(world: World, progress?: (done: number) => void, watch = -1): Run {
  const { seed, posts, users, slots, components } = world;
  const people = makePeople(seed, users, world.following);
  const appeals = posts.map((post) => appealOf(post, world));
  const own = posts.flatMap((post, p) => (post.author === 0 ? [p] : []));
  const seen = new Uint8Array(users * posts.length);
  const offered = new Uint8Array(users * posts.length);
  const state = new Uint8Array(users);
  const worths = new Float64Array(users * posts.length).fill(-1);
  const tally = tallyFor(people, posts, own);
  const authors = RIVALS.length + 1;
  const shownOf = new Float64Array(authors);
  const complaints = new Float64Array(authors);
  const standing = new Float64Array(authors).fill(1);
  let filled = 0;
  const feed: FeedLine[] = [];
  for (let round = 0; round < world.rounds; round++) {
    const part = partOf(round);
    const fresh = posts.map((post) => freshness(post, round, world));
    const alive = posts.flatMap((post, p) => (post.at <= round && round - post.at < LIFE ? [p] : []));
    const ownAlive = alive.some((p) => posts[p]?.author === 0);
    const shares: [number, number][] = [];
    for (let i = 0; i < users; i++) {
      if (u(seed, DRAW.visit, i, round) >= VISITS[SEGMENTS[people.segment[i] ?? 0] ?? 'working'][part]) continue;
      if (ownAlive) state[i] = Math.max(state[i] ?? 0, 1);
      const candidates: Candidate[] = [];
      for (const p of alive) {
        const at = i * posts.length + p;
        const post = posts[p] as Post;
        if (components.seen && seen[at]) continue;
        if (!mayBeShown(people, i, post, world) && !offered[at]) continue;
        if (post.author === 0) state[i] = Math.max(state[i] ?? 0, 2);
        if ((worths[at] ?? -1) < 0) worths[at] = worthOf(people, i, post, appeals[p] as Appeal, world);
        const score = (worths[at] ?? 0) * (fresh[p] ?? 0) * (standing[post.author] ?? 1);
        candidates.push({ p, author: post.author, key: post.key, score });
      }
      const chosen = pickTop(candidates, slots, components.variety, (key) => u(seed, DRAW.order, i, key));
      filled += chosen.length;
      for (const { p } of chosen) {
        const at = i * posts.length + p;
        const post = posts[p] as Post;
        const isFirst = !seen[at];
        seen[at] = 1;
        tally.show(p, i, isFirst);
        shownOf[post.author] = (shownOf[post.author] ?? 0) + 1;
        if (post.author === 0) state[i] = 3;
        if (!isFirst || (post.author !== 0 && !components.demotion)) continue;
        const acts = (action: number): boolean => does(people, i, post, appeals[p] as Appeal, action, seed);
        if (acts(HIDE) || acts(REPORT)) complaints[post.author] = (complaints[post.author] ?? 0) + 1;
        if (post.author !== 0) continue;
        ACTIONS.forEach((_, action) => acts(action) && tally.act(p, action));
        if (components.cascade && acts(SHARE)) shares.push([i, p]);
      }
      if (i === watch) feed.push(...linesOf(candidates, chosen, round, worths, fresh, i, posts));
    }
    // A share arrives in the next round, so that the order of people within a round does not matter.
    for (const [i, p] of shares)
      for (let j = 0; j < FRIENDS; j++) offered[friendOf(seed, users, i, j) * posts.length + p] = 1;
    if (components.demotion)
      for (let a = 0; a < authors; a++)
        standing[a] = (complaints[a] ?? 0) > COMPLAINT_PART * (shownOf[a] ?? 0) && (shownOf[a] ?? 0) >= 20 ? 0.5 : 1;
    progress?.((round + 1) / world.rounds);
  }
  return { ...tally.result(state), filled, feed, byAuthor: [...shownOf] };
}

/** By time alone, only the round counts, and it may not be smaller for a newer post. */
const freshness = (post: Post, round: number, { preset }: World): number => {
  if (preset.order === 'time') return 1 + post.at;
  let left = 1;
  // A product, not a power: every engine gives the same last bit.
  for (let age = round - post.at; age > 0; age--) left *= preset.keeps;
  return left;
};

function mayBeShown(people: People, i: number, post: Post, { preset }: World): boolean {
  if (preset.inventory === 'everybody' || nearOf(people, i, post) >= 0.5) return true;
  return post.community && people.member[i] === 1;
}

function tallyFor(people: People, posts: Post[], own: number[]) {
  const sizes = SEGMENTS.map(() => 0);
  for (const s of people.segment) sizes[s] = (sizes[s] ?? 0) + 1;
  const counts = posts.map(({ key }): OwnPost => ({ key, impressions: 0, reach: SEGMENTS.map(() => 0), actions: ACTIONS.map(() => 0) }));
  let impressions = 0;
  return {
    show(p: number, i: number, isFirst: boolean) {
      impressions++;
      const count = counts[p] as OwnPost;
      count.impressions++;
      const s = people.segment[i] ?? 0;
      if (isFirst) count.reach[s] = (count.reach[s] ?? 0) + 1;
    },
    act(p: number, action: number) {
      const { actions } = counts[p] as OwnPost;
      actions[action] = (actions[action] ?? 0) + 1;
    },
    /** `state` by person: 0 away, 1 there, 2 in the inventory, 3 reached. */
    result(state: Uint8Array): Pick<Run, 'people' | 'impressions' | 'own' | 'reach' | 'why'> {
      const why = SEGMENTS.map((): Why => ({ reached: 0, away: 0, unconnected: 0, outranked: 0 }));
      const names = ['away', 'unconnected', 'outranked', 'reached'] as const;
      state.forEach((each, i) => {
        const name = names[each] ?? 'away';
        const at = why[people.segment[i] ?? 0];
        if (at) at[name]++;
      });
      return { people: sizes, impressions, own: own.map((p) => counts[p] as OwnPost), reach: why.map(({ reached }) => reached), why };
    },
  };
}

/** The shown lines and the first three that found no place. */
function linesOf(candidates: Candidate[], chosen: Candidate[], round: number, worths: Float64Array, fresh: number[], i: number, posts: Post[]): FeedLine[] {
  const left = candidates.filter((each) => !chosen.includes(each)).sort((a, b) => b.score - a.score);
  const ownLeft = left.filter(({ author }) => author === 0);
  return [...chosen, ...new Set([...left.slice(0, 3), ...ownLeft])].map(({ p, key, author, score }) => ({
    round,
    key,
    author,
    worth: worths[i * posts.length + p] ?? 0,
    fresh: fresh[p] ?? 0,
    score,
    shown: chosen.some((each) => each.p === p),
  }));
}
