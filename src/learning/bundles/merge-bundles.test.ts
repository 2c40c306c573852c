import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Artifact } from '#labs/contract';
import type { Wishes } from '../paths/wishes.ts';
import { emptyBundle, NEVER, type Bundle } from './bundle.ts';
import { mergeBundles } from './merge-bundles.ts';

const time = fc.integer({ min: 0, max: 9 }).map((minute) => `2026-11-23T10:0${minute}:00.000Z`);
const id = fc.constantFrom('a', 'b', 'c', 'd');
const progress = fc.record({ lessonId: id, openedAt: time, done: fc.boolean(), changedAt: time });
const answer = fc.record({
  id,
  lessonId: id,
  itemId: id,
  editionId: id,
  given: fc.array(id, { maxLength: 2 }),
  at: time,
  verdict: fc.constantFrom('right' as const, 'wrong' as const, null),
});
const artifact = fc
  .record({ id, savedAt: time, deletedAt: fc.option(time), inputs: id, verified: fc.boolean() })
  .map(({ inputs, ...kept }) => ({
    ...kept,
    artifact: kept.deletedAt === null ? ({ lab: 'seo', inputs } as unknown as Artifact) : null,
  }));
const wishes = fc.record({ role: fc.constantFrom('director', 'marketing') }).map((some) => some as unknown as Wishes);
const bundle: fc.Arbitrary<Bundle> = fc.record({
  progress: fc.array(progress),
  answers: fc.array(answer),
  artifacts: fc.array(artifact),
  paths: fc.array(fc.record({ id: fc.constant('own'), wishes: fc.option(wishes), changedAt: time })),
});
/** A bundle as a device holds it: no key twice. */
const tidy = bundle.map((each) => mergeBundles(each, emptyBundle()));

describe('merging what two devices know', () => {
  it('does not depend on the order', () =>
    fc.assert(fc.property(tidy, tidy, (a, b) => void expect(mergeBundles(a, b)).toEqual(mergeBundles(b, a)))));
  it('does not depend on the grouping', () =>
    fc.assert(
      fc.property(tidy, tidy, tidy, (a, b, c) => {
        expect(mergeBundles(mergeBundles(a, b), c)).toEqual(mergeBundles(a, mergeBundles(b, c)));
      }),
    ));
  it('changes nothing the second time', () =>
    fc.assert(
      fc.property(tidy, tidy, (a, b) => {
        const merged = mergeBundles(a, b);
        expect(mergeBundles(merged, b)).toEqual(merged);
        expect(mergeBundles(merged, merged)).toEqual(merged);
      }),
    ));
  it('loses no lesson, no answer and no artifact, and doubles none', () =>
    fc.assert(
      fc.property(tidy, tidy, (a, b) => {
        const merged = mergeBundles(a, b);
        for (const [key, of] of [
          ['progress', 'lessonId'],
          ['answers', 'id'],
          ['artifacts', 'id'],
          ['paths', 'id'],
        ] as const) {
          const keys = (each: Bundle): string[] =>
            each[key].map((kept) => (kept as unknown as Record<string, string>)[of] as string);
          expect(keys(merged)).toEqual([...new Set([...keys(a), ...keys(b)])].sort());
        }
      }),
    ));
});

it('keeps the first opening and the last word on “done”', () => {
  const a = { ...emptyBundle(), progress: [{ lessonId: 'a', openedAt: '1', done: true, changedAt: '5' }] };
  const b = { ...emptyBundle(), progress: [{ lessonId: 'a', openedAt: '0', done: false, changedAt: '7' }] };
  expect(mergeBundles(a, b).progress).toEqual([{ lessonId: 'a', openedAt: '0', done: false, changedAt: '7' }]);
});

it('does not take “done” off when the lesson is opened later on a device that knows nothing of it', () => {
  const phone = { lessonId: 'a', openedAt: '2026-11-23T10:00:00.000Z', done: true, changedAt: '2026-11-23T10:05:00.000Z' };
  const desk = { lessonId: 'a', openedAt: '2026-11-23T11:00:00.000Z', done: false, changedAt: NEVER };
  for (const [a, b] of [[phone, desk], [desk, phone]] as const)
    expect(mergeBundles({ ...emptyBundle(), progress: [a] }, { ...emptyBundle(), progress: [b] }).progress).toEqual([phone]);
}); // prettier-ignore

it('does not bring back what was deleted elsewhere', () => {
  const kept = { id: 'x', savedAt: '1', deletedAt: null, artifact: { lab: 'seo' } as Artifact, verified: true };
  const gone = { id: 'x', savedAt: '1', deletedAt: '3', artifact: null, verified: false };
  expect(mergeBundles({ ...emptyBundle(), artifacts: [kept] }, { ...emptyBundle(), artifacts: [gone] }).artifacts).toEqual([
    gone,
  ]);
});

it('lets the newest wish of a path count, also that there be none', () => {
  const old = { id: 'own', wishes: { role: 'director' } as Wishes, changedAt: '2' };
  const gone = { id: 'own', wishes: null, changedAt: '5' };
  for (const [a, b] of [[old, gone], [gone, old]] as const)
    expect(mergeBundles({ ...emptyBundle(), paths: [a] }, { ...emptyBundle(), paths: [b] }).paths).toEqual([gone]);
}); // prettier-ignore
