import { expect, test } from 'vitest';
import { planReach } from '../plan/plan-reach.ts';
import { peopleOf } from '../segment/match.ts';
import { count } from '../segment/sets.ts';
import { randomWork } from '../random-work.ts';
import { solve } from '../scenarios/solve.ts';
import { DEFAULTS } from './facts.ts';
import { expectedTown, peopleIn } from './expected.ts';
import { townOf } from './town.ts';

test('all kinds together are the residents, and each share is the one that was given', () => {
  for (const country of ['rs', 'ro'] as const) {
    const expected = expectedTown({ country, own: null, assume: DEFAULTS[country] });
    const town = townOf({ country, own: null, seed: 5, assume: DEFAULTS[country] });
    const all = new Uint8Array(expected.size).fill(1);
    expect(peopleIn(expected, all)).toBeCloseTo(town.size, 2);
    const women = expected.sex.map((sex) => (sex === 0 ? 1 : 0));
    expect(peopleIn(expected, women)).toBeCloseTo(count(town.sex.map((sex) => (sex === 0 ? 1 : 0))), 2);
  }
});

test('what is foretold is near to what the town counts: within five standard deviations, in 100 random groups', () => {
  const [expected, town] = (['rs'] as const).flatMap((country) => {
    const at = { country, own: null, assume: DEFAULTS[country] };
    return [expectedTown(at), townOf({ ...at, seed: 11 })] as const;
  });
  for (let n = 0; n < 100; n++) {
    const segment = randomWork(n, 'two-plans', 'en').segments[0];
    if (!segment) continue;
    const foretold = peopleIn(expected as ReturnType<typeof expectedTown>, peopleOf(expected!, segment));
    const counted = count(peopleOf(town!, segment));
    // A count of many independent people strays by about its root; the fitted cells add a little of their own.
    expect(Math.abs(foretold - counted), JSON.stringify(segment)).toBeLessThan(5 * Math.sqrt(counted + 20) + 0.05 * counted);
  }
});

test('no plan knows a person: whatever town the seed makes, the figures of the plans are the same', () => {
  for (const scenario of ['two-plans', 'own-town'])
    for (const country of ['rs', 'ro'] as const) {
      const work = solve(scenario, country, 'en');
      const of = (seed: number) => {
        const town = expectedTown({ ...work, seed } as typeof work);
        return work.plans.map((plan) => planReach(town, work, plan));
      };
      const towns = [1, 2].map((seed) => townOf({ ...work, seed }));
      expect(towns[0]!.interests).not.toEqual(towns[1]!.interests);
      expect(of(1)).toEqual(of(2));
    }
});
