import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AGES, COUNTRIES, EDUCATIONS, NETWORKS, PLACES, SEXES } from '../work.ts';
import { DEFAULTS } from './facts.ts';
import { fit, sumsAlong } from './fit.ts';
import { largestRemainder } from './round.ts';
import { rowFaults } from './row-faults.ts';
import { inventedRow, marginalsOf, networkChances, tableOf, townOf } from './town.ts';

const SIZES = [AGES.length, SEXES.length, EDUCATIONS.length, PLACES.length];
const share = (least: number, most: number) => fc.double({ min: least, max: most, noNaN: true });
/** Rows of towns as they may be, all of them valid. */
const rows = fc
  .record({
    residents: fc.integer({ min: 500, max: 60_000 }),
    under15: share(5, 30),
    over65: share(5, 40),
    women: share(40, 60),
    low: share(5, 60),
    higher: share(2, 35),
  })
  .map((row) => ({ ...row, from15to64: 100 - row.under15 - row.over65, medium: 100 - row.low - row.higher }));

test('whoever the row, the table adds up to it within one person along every axis', () => {
  fc.assert(
    fc.property(rows, share(5, 95), fc.integer({ min: 0, max: 1e6 }), (row, urban, seed) => {
      const wanted = marginalsOf(row, urban);
      const table = tableOf(wanted, seed);
      expect(table.every((people) => Number.isInteger(people) && people >= 0)).toBe(true);
      expect([0, 1, 2, 3].map((axis) => sumsAlong(table, SIZES, axis))).toEqual([
        wanted.age,
        wanted.sex,
        wanted.education,
        wanted.place,
      ]);
      const [under13 = 0, teens = 0] = wanted.age;
      expect(Math.abs(under13 + teens - (row.residents * row.under15) / 100)).toBeLessThanOrEqual(2);
      expect(Math.abs((wanted.age[6] ?? 0) - (row.residents * row.over65) / 100)).toBeLessThanOrEqual(1);
      expect(Math.abs((wanted.sex[0] ?? 0) - (row.residents * row.women) / 100)).toBeLessThanOrEqual(1);
    }),
    { numRuns: 300 },
  );
});

test('rounding keeps the total and strays less than one person', () => {
  fc.assert(
    fc.property(fc.array(share(0, 500), { minLength: 1, maxLength: 40 }), (shares) => {
      const whole = largestRemainder(shares);
      expect(whole.reduce((sum, each) => sum + each, 0)).toBe(Math.round(shares.reduce((sum, each) => sum + each, 0)));
      shares.forEach((each, i) => expect(Math.abs((whole[i] ?? 0) - each)).toBeLessThanOrEqual(1));
    }),
    { numRuns: 400 },
  );
});

test('fitting keeps zeros and meets both sums', () => {
  const table = fit(
    [1, 2, 0, 4],
    [2, 2],
    [
      [30, 70],
      [20, 80],
    ],
  );
  expect(table[2]).toBe(0);
  expect(sumsAlong(table, [2, 2], 0).map(Math.round)).toEqual([30, 70]);
});

test.each(COUNTRIES)('the invented town of %s has the shares of its country, and the same people every time', (country) => {
  const work = { country, own: null, seed: 7, assume: DEFAULTS[country] };
  const town = townOf(work);
  const row = inventedRow(country);
  expect(town.size).toBe(row.residents);
  const old = town.age.reduce((sum, age) => sum + (age === 6 ? 1 : 0), 0);
  expect(Math.abs(old - (row.residents * row.over65) / 100)).toBeLessThanOrEqual(1);
  expect(townOf(work)).toEqual(town);
  expect(townOf({ ...work, seed: 8 }).networks).not.toEqual(town.networks);
  town.age.forEach((age, i) => {
    if (age === 0) expect(town.networks[i]).toBe(0);
    if (town.online[i] === 0) expect(town.networks[i]).toBe(0);
  });
  NETWORKS.forEach((network, k) => {
    const on = town.networks.reduce((sum, bits) => sum + ((bits >> k) & 1), 0);
    expect(Math.abs((on / town.size) * 100 - DEFAULTS[country].networks[network].share)).toBeLessThan(1.5);
  });
});

test('a tilt moves a network between the ages and leaves its size', () => {
  const online = [0, 400, 600, 3500, 4500, 2000, 2500];
  const size = (tilt: number) =>
    networkChances(online, 18_000, { share: 40, tilt }).reduce((sum, chance, a) => sum + chance * (online[a] ?? 0), 0);
  for (const tilt of [-3, -1, 0, 2, 3]) expect(Math.abs(size(tilt) - 7200)).toBeLessThan(1);
});

test('a row tells all its faults at once', () => {
  const row = { residents: 12_000, under15: 15, from15to64: 64, over65: 21, women: 51, low: 30, medium: 50, higher: 19.8 };
  expect(rowFaults(row)).toEqual([]);
  expect(rowFaults({ ...row, over65: 21.5 })).toEqual([]);
  expect(rowFaults({ ...row, over65: 21.6 })).toEqual([{ field: 'ages', code: 'sum', value: 100.6 }]);
  expect(
    rowFaults({ residents: 12.5, under15: -1, from15to64: null, over65: 120, women: NaN, low: 50, medium: 60, higher: 9 }).map(
      ({ field, code }) => `${field} ${code}`,
    ),
  ).toEqual(['residents not-whole', 'under15 negative', 'from15to64 empty', 'over65 over-100', 'women empty', 'education sum']);
});
