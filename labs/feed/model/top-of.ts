import type { Post } from './world.ts';

/** A post that may be shown in this visit. */
export interface Candidate {
  p: number;
  key: number;
  author: number;
  score: number;
}

/**
 * Takes what a person may be shown and gives the best `slots` of it, best first. Equal scores are settled by luck that belongs
 * to person and post, so the order of the inventory never counts. `keepsAll`: also remember what found no place.
 */
export function topOf(slots: number, keepsAll: boolean, luck: (key: number) => number) {
  const best: Candidate[] = [];
  const all: Candidate[] = [];
  const isBetter = (a: { key: number }, x: number, b: Candidate, y: number): boolean =>
    x > y || (x === y && (luck(a.key) > luck(b.key) || (luck(a.key) === luck(b.key) && a.key < b.key)));
  return {
    all,
    /** Below this score a post has no chance any more. */
    floor: (): number => (best.length < slots ? -Infinity : (best[slots - 1] as Candidate).score),
    offer(p: number, post: Post, score: number): void {
      if (keepsAll) all.push({ p, key: post.key, author: post.author, score });
      const last = best[slots - 1];
      if (last !== undefined && !isBetter(post, score, last, last.score)) return;
      if (last !== undefined) best.pop();
      let at = best.length;
      while (at > 0 && isBetter(post, score, best[at - 1] as Candidate, (best[at - 1] as Candidate).score)) at--;
      best.splice(at, 0, { p, key: post.key, author: post.author, score });
    },
    /** `variety`: each further post of the same page is worth half of what it would be. */
    chosen: (variety: boolean): Candidate[] => (variety ? varied(all, slots, isBetter) : best),
  };
}

function varied(
  all: Candidate[],
  slots: number,
  isBetter: (a: { key: number }, x: number, b: Candidate, y: number) => boolean,
): Candidate[] {
  const left = [...all];
  const chosen: Candidate[] = [];
  const factor = new Map<number, number>();
  const worth = (each: Candidate): number => each.score * (factor.get(each.author) ?? 1);
  while (chosen.length < slots && left.length > 0) {
    let best = 0;
    for (let i = 1; i < left.length; i++) {
      const [a, b] = [left[i] as Candidate, left[best] as Candidate];
      if (isBetter(a, worth(a), b, worth(b))) best = i;
    }
    const [next] = left.splice(best, 1) as [Candidate];
    chosen.push(next);
    factor.set(next.author, (factor.get(next.author) ?? 1) / 2);
  }
  return chosen;
}
