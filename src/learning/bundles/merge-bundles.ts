import type { Answer, Bundle, KeptArtifact, KeptPath, LessonProgress } from './bundle.ts';

const earlier = (a: string, b: string): string => (a < b ? a : b);

/** The later word counts; of two words at the same instant, "done" does. */
export function mergeProgress(a: LessonProgress, b: LessonProgress): LessonProgress {
  const last = a.changedAt > b.changedAt ? a : b.changedAt > a.changedAt ? b : a.done ? a : b;
  return { lessonId: a.lessonId, openedAt: earlier(a.openedAt, b.openedAt), done: last.done, changedAt: last.changedAt };
}

const text = (value: unknown): string => JSON.stringify(value);
/** Same id means same content; should a forged bundle break that, both sides still agree on which one stays. */
const steady = <Kept>(a: Kept, b: Kept): Kept => (text(a) <= text(b) ? a : b);

/** A marked answer beats the same one unmarked. */
export const mergeAnswer = (a: Answer, b: Answer): Answer =>
  (a.verdict === null) === (b.verdict === null) ? steady(a, b) : a.verdict === null ? b : a;

/** Deleted stays deleted; of two copies the verified one stays. */
export function mergeArtifact(a: KeptArtifact, b: KeptArtifact): KeptArtifact {
  if (a.deletedAt !== null && b.deletedAt !== null)
    return a.deletedAt === b.deletedAt ? steady(a, b) : a.deletedAt < b.deletedAt ? a : b;
  if (a.deletedAt !== null || b.deletedAt !== null) return a.deletedAt !== null ? a : b;
  return a.verified === b.verified ? steady(a, b) : a.verified ? a : b;
}

/** The newer wish counts as a whole: halves of two plans make no plan. */
export const mergePath = (a: KeptPath, b: KeptPath): KeptPath =>
  a.changedAt === b.changedAt ? steady(a, b) : a.changedAt > b.changedAt ? a : b;

/** What each list of a bundle is merged by, and how. */
export const MERGING: {
  [Kind in keyof Bundle]: {
    keyOf: (kept: Bundle[Kind][number]) => string;
    merge: (a: Bundle[Kind][number], b: Bundle[Kind][number]) => Bundle[Kind][number];
  };
} = {
  progress: { keyOf: (kept) => kept.lessonId, merge: mergeProgress },
  answers: { keyOf: (kept) => kept.id, merge: mergeAnswer },
  artifacts: { keyOf: (kept) => kept.id, merge: mergeArtifact },
  paths: { keyOf: (kept) => kept.id, merge: mergePath },
};

function union<Kind extends keyof Bundle>(kind: Kind, a: Bundle[Kind], b: Bundle[Kind]): Bundle[Kind] {
  type Kept = Bundle[Kind][number];
  const { keyOf, merge } = MERGING[kind];
  const byKey = new Map<string, Kept>();
  for (const kept of [...a, ...b] as Kept[]) {
    const key = keyOf(kept);
    const other = byKey.get(key);
    byKey.set(key, other === undefined ? kept : merge(other, kept));
  }
  return [...byKey].sort(([x], [y]) => (x < y ? -1 : x > y ? 1 : 0)).map(([, kept]) => kept) as Bundle[Kind];
}

/**
 * Everything that either side knows, nothing twice. Commutative, associative and idempotent, so it does not matter in
 * which order devices meet the account, nor how often.
 */
export const mergeBundles = (a: Bundle, b: Bundle): Bundle => ({
  progress: union('progress', a.progress, b.progress),
  answers: union('answers', a.answers, b.answers),
  artifacts: union('artifacts', a.artifacts, b.artifacts),
  paths: union('paths', a.paths, b.paths),
});
