import type { Answer, Bundle, KeptArtifact, LessonProgress } from './bundle.ts';

const earlier = (a: string, b: string): string => (a < b ? a : b);

/** The later word counts; of two words at the same instant, "done" does. */
function mergeProgress(a: LessonProgress, b: LessonProgress): LessonProgress {
  const last = a.changedAt > b.changedAt ? a : b.changedAt > a.changedAt ? b : a.done ? a : b;
  return { lessonId: a.lessonId, openedAt: earlier(a.openedAt, b.openedAt), done: last.done, changedAt: last.changedAt };
}

const text = (value: unknown): string => JSON.stringify(value);
/** Same id means same content; should a forged bundle break that, both sides still agree on which one stays. */
const steady = <Kept>(a: Kept, b: Kept): Kept => (text(a) <= text(b) ? a : b);

/** A marked answer beats the same one unmarked. */
const mergeAnswer = (a: Answer, b: Answer): Answer =>
  (a.verdict === null) === (b.verdict === null) ? steady(a, b) : a.verdict === null ? b : a;

/** Deleted stays deleted; of two copies the verified one stays. */
function mergeArtifact(a: KeptArtifact, b: KeptArtifact): KeptArtifact {
  if (a.deletedAt !== null && b.deletedAt !== null)
    return a.deletedAt === b.deletedAt ? steady(a, b) : a.deletedAt < b.deletedAt ? a : b;
  if (a.deletedAt !== null || b.deletedAt !== null) return a.deletedAt !== null ? a : b;
  return a.verified === b.verified ? steady(a, b) : a.verified ? a : b;
}

function union<Kept>(
  a: readonly Kept[],
  b: readonly Kept[],
  keyOf: (kept: Kept) => string,
  merge: (a: Kept, b: Kept) => Kept,
): Kept[] {
  const byKey = new Map<string, Kept>();
  for (const kept of [...a, ...b]) {
    const key = keyOf(kept);
    const other = byKey.get(key);
    byKey.set(key, other === undefined ? kept : merge(other, kept));
  }
  return [...byKey].sort(([x], [y]) => (x < y ? -1 : x > y ? 1 : 0)).map(([, kept]) => kept);
}

/**
 * Everything that either side knows, nothing twice. Commutative, associative and idempotent, so it does not matter in
 * which order devices meet the account, nor how often.
 */
export const mergeBundles = (a: Bundle, b: Bundle): Bundle => ({
  progress: union(a.progress, b.progress, (kept) => kept.lessonId, mergeProgress),
  answers: union(a.answers, b.answers, (kept) => kept.id, mergeAnswer),
  artifacts: union(a.artifacts, b.artifacts, (kept) => kept.id, mergeArtifact),
});
