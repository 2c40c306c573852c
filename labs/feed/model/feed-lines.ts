import type { FeedLine } from './outcome.ts';
import type { Candidate } from './top-of.ts';
import type { Ground } from './visit.ts';

/** One visit of one person for reading: what was shown, the first three that found no place, and every post of the library. */
export function feedLines(
  ground: Ground,
  i: number,
  round: number,
  all: readonly Candidate[],
  chosen: readonly Candidate[],
): FeedLine[] {
  const left = all.filter(({ p }) => !chosen.some((each) => each.p === p)).sort((a, b) => b.score - a.score);
  const ownLeft = left.filter(({ author }) => author === 0);
  return [...chosen, ...new Set([...left.slice(0, 3), ...ownLeft])].map(({ p, key, author, score }) => ({
    round,
    key,
    author,
    worth: ground.worths[i * ground.world.posts.length + p] ?? 0,
    fresh: ground.fresh[p] ?? 0,
    score,
    shown: chosen.some((each) => each.p === p),
  }));
}
