import { u } from '../../../src/labs/bench/random.ts';
import { makePeople, type People } from './people.ts';
import { appealOf, worthOf, type Appeal } from './predict.ts';
import { LIFE } from './rates.ts';
import { STATE } from './tally.ts';
import { topOf, type Candidate } from './top-of.ts';
import { DRAW, RIVALS, type Post, type World } from './world.ts';

/** Everything that a visit reads, in columns; a person's row of a posts table begins at `i * posts.length`. */
export interface Ground {
  world: World;
  people: People;
  appeals: Appeal[];
  authorOf: Int32Array;
  inGroup: Uint8Array;
  seen: Uint8Array;
  /** 1 = brought by a friend's share. */
  offered: Uint8Array;
  /** −1 = not computed yet. */
  worths: Float64Array;
  /** What age leaves of a post's worth in this round. */
  fresh: Float64Array;
  /** Posts that are in inventories in this round. */
  alive: Int32Array;
  /** By author: 1, or ½ after complaints. */
  standing: Float64Array;
  /** By person, of STATE. */
  state: Uint8Array;
}

export const AUTHORS = RIVALS.length + 1;

export function layGround(world: World): Ground {
  const { posts, users } = world;
  return {
    world,
    people: makePeople(world.seed, users, world.following),
    appeals: posts.map((post) => appealOf(post, world)),
    authorOf: Int32Array.from(posts, ({ author }) => author),
    inGroup: Uint8Array.from(posts, ({ community }) => (community ? 1 : 0)),
    seen: new Uint8Array(users * posts.length),
    offered: new Uint8Array(users * posts.length),
    worths: new Float64Array(users * posts.length).fill(-1),
    fresh: new Float64Array(posts.length),
    alive: new Int32Array(0),
    standing: new Float64Array(AUTHORS).fill(1),
    state: new Uint8Array(users),
  };
}

/** Turns the ground to the next round: which posts live, and how fresh they are. */
export function turnTo(ground: Ground, round: number): void {
  const { posts, preset } = ground.world;
  ground.alive = Int32Array.from(posts.flatMap((post, p) => (post.at <= round && round - post.at < LIFE ? [p] : [])));
  for (const p of ground.alive) ground.fresh[p] = freshness(posts[p] as Post, round, preset);
}

/** By time alone the round counts, and nothing else. */
function freshness(post: Post, round: number, preset: World['preset']): number {
  if (preset.order === 'time') return 1 + post.at;
  let left = 1;
  // A product, not a power: every engine gives the same last bit.
  for (let age = round - post.at; age > 0; age--) left *= preset.keeps;
  return left;
}

/** One visit of person i: inventory, worth, order, places. */
export function visit(ground: Ground, i: number, isWatched: boolean): { chosen: Candidate[]; all: Candidate[] } {
  const { world, people, alive, authorOf, inGroup, seen, offered, worths, fresh, standing, state } = ground;
  const { slots, components, posts, seed } = world;
  const keepsAll = components.variety || isWatched;
  const top = topOf(slots, keepsAll, (key) => u(seed, DRAW.order, i, key));
  const [row, nearRow] = [i * posts.length, i * people.authors];
  const isForAll = world.preset.inventory === 'everybody';
  const isMember = people.member[i] === 1;
  // The hot loop: everything in it is a reading of a typed array, until a post comes near to the top.
  for (let n = 0; n < alive.length; n++) {
    const p = alive[n] as number;
    const author = authorOf[p] as number;
    if (components.seen && seen[row + p] === 1) continue;
    const follows = (people.near[nearRow + author] as number) >= 0.5;
    if (!isForAll && !follows && !(isMember && inGroup[p] === 1) && offered[row + p] !== 1) continue;
    if (author === 0 && (state[i] as number) < STATE.outranked) state[i] = STATE.outranked;
    let worth = worths[row + p] as number;
    if (worth < 0) worths[row + p] = worth = worthOf(people, i, posts[p] as Post, ground.appeals[p] as Appeal, world);
    const score = worth * (fresh[p] as number) * (standing[author] as number);
    if (keepsAll || score >= top.floor()) top.offer(p, posts[p] as Post, score);
  }
  return { chosen: top.chosen(components.variety), all: top.all };
}
