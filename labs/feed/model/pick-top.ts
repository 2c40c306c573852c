/** A post that may be shown in this visit. */
export interface Candidate {
  p: number;
  key: number;
  author: number;
  score: number;
}

/**
 * The best `slots` candidates, best first. Equal scores are settled by luck that belongs to person and post, so the order of
 * the inventory never counts. `variety`: each further post of the same page is worth half of what it would be.
 */
export function pickTop(candidates: Candidate[], slots: number, variety: boolean, luck: (key: number) => number): Candidate[] {
  const isBetter = (a: Candidate, b: Candidate, x = a.score, y = b.score): boolean =>
    x > y || (x === y && (luck(a.key) > luck(b.key) || (luck(a.key) === luck(b.key) && a.key < b.key)));
  if (variety) return pickVaried(candidates, slots, isBetter);
  const best: Candidate[] = [];
  for (const each of candidates) {
    const last = best[slots - 1];
    if (last && !isBetter(each, last)) continue;
    let at = Math.min(best.length, slots - 1);
    if (last) best.pop();
    while (at > 0 && isBetter(each, best[at - 1] as Candidate)) at--;
    best.splice(at, 0, each);
  }
  return best;
}

function pickVaried(
  candidates: Candidate[],
  slots: number,
  isBetter: (a: Candidate, b: Candidate, x: number, y: number) => boolean,
): Candidate[] {
  const left = [...candidates];
  const chosen: Candidate[] = [];
  const factor = new Map<number, number>();
  const worth = (each: Candidate): number => each.score * (factor.get(each.author) ?? 1);
  while (chosen.length < slots && left.length > 0) {
    let best = 0;
    for (let i = 1; i < left.length; i++) {
      const [a, b] = [left[i] as Candidate, left[best] as Candidate];
      if (isBetter(a, b, worth(a), worth(b))) best = i;
    }
    const [next] = left.splice(best, 1) as [Candidate];
    chosen.push(next);
    factor.set(next.author, (factor.get(next.author) ?? 1) / 2);
  }
  return chosen;
}
