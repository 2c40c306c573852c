import fc from 'fast-check';
import { expect, test } from 'vitest';
import { frequencyBand, K, reach, reachBand, showings } from './reach.ts';

test('reach rises with showings, ever more slowly, never above the people; frequency is at least one', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 60_000 }),
      fc.integer({ min: 1, max: 200_000 }),
      fc.double({ min: K.low, max: K.high, noNaN: true }),
      (people, shown, k) => {
        const step = Math.max(1, shown / 10);
        const [a, b, c] = [reach(people, shown, k), reach(people, shown + step, k), reach(people, shown + 2 * step, k)];
        expect(b).toBeGreaterThan(a);
        expect(c - b).toBeLessThanOrEqual(b - a + 1e-9);
        expect(c).toBeLessThanOrEqual(people);
        expect(frequencyBand(people, shown).low).toBeGreaterThanOrEqual(1 - 1e-9);
        const band = reachBand(people, shown);
        expect(band.low).toBeLessThanOrEqual(a + 1e-9);
        expect(band.high).toBeGreaterThanOrEqual(a - 1e-9);
      },
    ),
    { numRuns: 1000 },
  );
});

test('the worked figures of the design', () => {
  expect(Math.round(reach(8000, 10_000, 0.5))).toBe(3724);
  expect(Math.round(reach(8000, 10_000, 2))).toBe(4970);
  expect(showings(100, 20)).toBe(5000);
  expect(reach(8000, 0, 1)).toBe(0);
});
