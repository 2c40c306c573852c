import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRefusal } from '#kernel/refusal.ts';
import { answerOf, artifactOf, parcelOf, pathOf, progressOf } from '../fixtures/one-lesson.ts';
import { MOST } from './parcels.ts';
import { parseParcel } from './parse-parcel.ts';

const NOW = new Date('2026-11-23T12:00:00.000Z');
const faultsOf = (input: unknown): string => {
  try {
    parseParcel(input, NOW);
  } catch (error) {
    if (isRefusal(error)) return `${error.code}: ${error.details.faults}`;
    throw error;
  }
  return 'none';
};

it('takes a good parcel as it is', () => {
  const parcel = parcelOf({
    account: 'a',
    since: 3,
    progress: [progressOf('a')],
    answers: [answerOf(1, 'q', ['x'])],
    artifacts: [artifactOf(1)],
    paths: [pathOf()],
  });
  expect(parseParcel(parcel, NOW)).toEqual(parcel);
});

it('names every faulty field at once', () => {
  const told = faultsOf({
    account: 1,
    since: -1,
    progress: [{ ...progressOf('a'), openedAt: 'yesterday' }, progressOf('')],
    answers: [{ ...answerOf(1, 'q', ['x']), id: '1; drop table' }],
    artifacts: [artifactOf(1, { level: 'expert' as 'advanced' }), artifactOf(2, {}, { artifact: null })],
  });
  for (const field of ['account', 'since', 'progress.0.openedAt', 'progress.1.lessonId', 'answers.0.id', 'artifacts.0.artifact.level', 'artifacts.1.artifact']) expect(told).toContain(field); // prettier-ignore
});

describe('refuses', () => {
  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'x'],
    ['a list', []],
    ['an empty object', {}],
    ['too many lessons', parcelOf({ progress: Array.from({ length: MOST.progress + 1 }, (_, at) => progressOf(`l${at}`)) })],
    ['too many artifacts', parcelOf({ artifacts: Array.from({ length: MOST.artifacts + 1 }, (_, at) => artifactOf(at)) })],
    ['a long answer', parcelOf({ answers: [answerOf(1, 'q', ['x'.repeat(501)])] })],
    ['a date that does not exist', parcelOf({ progress: [progressOf('a', { changedAt: '2026-13-45T00:00:00Z' })] })],
    ['work nested ten thousand deep', parcelOf({ artifacts: [artifactOf(1, { inputs: JSON.parse('['.repeat(10_000) + ']'.repeat(10_000)) })] })],
  ])('%s', (_, input) => expect(faultsOf(input)).toContain('bundle-malformed')); // prettier-ignore

  it('never fails in another way, whatever comes', () => {
    fc.assert(fc.property(fc.anything(), (input) => void faultsOf(input)));
    fc.assert(fc.property(fc.jsonValue(), (inputs) => void faultsOf(parcelOf({ artifacts: [artifactOf(1, { inputs })] }))));
  });
});

it('makes texts storable: no NUL, no half of a pair', () => {
  const parsed = parseParcel(
    parcelOf({ answers: [answerOf(1, 'q', ['a\0b\ud800'])], artifacts: [artifactOf(1, { inputs: { 'k\0': ['\udc00'] } })] }),
    NOW,
  );
  expect(parsed.answers[0]?.given).toEqual(['a\uFFFDb\uFFFD']);
  expect(parsed.artifacts[0]?.artifact?.inputs).toEqual({ 'k\uFFFD': ['\uFFFD'] });
});

it('writes times in one way, so that they compare as text', () => {
  const parsed = parseParcel(parcelOf({ progress: [progressOf('a', { changedAt: '2026-11-23T10:00:00Z' })] }), NOW);
  expect(parsed.progress[0]?.changedAt).toBe('2026-11-23T10:00:00.000Z');
});

it('takes no path that could not be planned, and a parcel from before there were paths', () => {
  const { paths: _, ...older } = parcelOf();
  expect(parseParcel(older, NOW).paths).toEqual([]);
  for (const wrong of [
    { hoursAWeek: 0.1 },
    { hoursAWeek: 1e9 },
    { startOn: 'soon' },
    { breaks: [{ from: '2027-01-07', to: '2026-12-24' }] },
  ])
    expect(faultsOf(parcelOf({ paths: [pathOf(wrong)] }))).toContain('paths.0.wishes');
  expect(faultsOf(parcelOf({ paths: [pathOf({ role: 'mayor' as 'director' })] }))).toContain('paths.0.wishes.role');
  expect(faultsOf(parcelOf({ paths: [pathOf({ before: { startOn: 'x', plannedAt: NOW.toISOString() } })] }))).toContain('before');
  const future = parseParcel(parcelOf({ paths: [pathOf({}, '2099-01-01T00:00:00.000Z')] }), NOW);
  expect(future.paths[0]?.changedAt).toBe(NOW.toISOString());
});
