import { u } from '../../../src/labs/bench/random.ts';
import { FOLLOWERS, INTERESTS, MEMBERS, SHARES, TIES } from './rates.ts';
import { SEGMENTS, TOPICS } from './words.ts';
import { DRAW, RIVALS } from './world.ts';

/** The town's people, in columns. */
export interface People {
  count: number;
  /** Index into SEGMENTS. */
  segment: Uint8Array;
  /** Interest of person i in topic t at `i * TOPICS.length + t`, 0 to 1. */
  interest: Float64Array;
  /** Closeness of person i to author a at `i * authors + a`, 0 to 1; 0.5 and more = follows. */
  near: Float64Array;
  authors: number;
  /** 1 = member of the community group. */
  member: Uint8Array;
}

/** Everything about a person depends on the seed and the person's number alone: one person more changes nobody else. */
export function makePeople(seed: number, count: number, following: number): People {
  const authors = RIVALS.length + 1;
  const people: People = {
    count,
    segment: new Uint8Array(count),
    interest: new Float64Array(count * TOPICS.length),
    near: new Float64Array(count * authors),
    authors,
    member: new Uint8Array(count),
  };
  for (let i = 0; i < count; i++) {
    const s = segmentAt(u(seed, DRAW.segment, i));
    const segment = SEGMENTS[s] ?? 'working';
    people.segment[i] = s;
    people.member[i] = u(seed, DRAW.member, i) < MEMBERS[segment] ? 1 : 0;
    TOPICS.forEach((topic, t) => {
      people.interest[i * TOPICS.length + t] = Math.min(1, INTERESTS[segment][topic] * (0.5 + u(seed, DRAW.interest, i, t)));
    });
    for (let a = 0; a < authors; a++) {
      const part = a === 0 ? FOLLOWERS[segment] * following : (RIVALS[a - 1]?.follows[s] ?? 0);
      const follows = u(seed, DRAW.follow, i, a) < part;
      people.near[i * authors + a] = (follows ? 0.5 : 0) + 0.5 * u(seed, DRAW.near, i, a);
    }
  }
  return people;
}

function segmentAt(luck: number): number {
  let from = 0;
  for (let s = 0; s < SEGMENTS.length - 1; s++) {
    from += SHARES[SEGMENTS[s] ?? 'working'];
    if (luck < from) return s;
  }
  return SEGMENTS.length - 1;
}

/** The j-th friend of person i. */
export const friendOf = (seed: number, count: number, i: number, j: number): number =>
  Math.floor(u(seed, DRAW.tie, i, j) * count);
export const FRIENDS = TIES;
