import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DEFAULTS, FLOOR } from '../town/facts.ts';
import { townOf } from '../town/town.ts';
import { AGES, anyone, EDUCATIONS, INTERESTS, NETWORKS, type Condition, type Segment } from '../work.ts';
import { Ledger } from './ledger.ts';
import { peopleOf, peopleWho } from './match.ts';
import { all, and, count, minus, none, or, type People } from './sets.ts';

const TOWN = townOf({ country: 'rs', own: null, seed: 3, assume: DEFAULTS.rs });
const few = <Value>(values: readonly Value[]) => fc.subarray([...values], { maxLength: 3 });
const condition: fc.Arbitrary<Condition> = fc.record({
  ages: few(AGES),
  sex: fc.constantFrom('any', 'any', 'woman', 'man'),
  education: few(EDUCATIONS),
  place: fc.constantFrom('any', 'any', 'urban', 'rural'),
  online: fc.constantFrom('any', 'any', 'yes', 'no'),
  networks: few(NETWORKS),
  interests: few(INTERESTS),
});
const segment: fc.Arbitrary<Segment> = fc.record({
  any: fc.array(condition, { minLength: 1, maxLength: 2 }),
  not: fc.option(condition),
  ads: fc.constant(true),
});
const set = (size: number): fc.Arbitrary<People> =>
  fc.array(fc.constantFrom(0, 1), { minLength: size, maxLength: size }).map((list) => Uint8Array.from(list));

test('the laws of sets', () => {
  fc.assert(
    fc.property(set(60), set(60), set(60), (a, b, c) => {
      expect(or(a, b)).toEqual(or(b, a));
      expect(and(a, or(b, c))).toEqual(or(and(a, b), and(a, c)));
      expect(minus(a, or(b, c))).toEqual(and(minus(a, b), minus(a, c)));
      expect(minus(a, and(b, c))).toEqual(or(minus(a, b), minus(a, c)));
      expect(or(a, and(a, b))).toEqual(a);
      expect(count(or(a, b))).toBe(count(a) + count(b) - count(and(a, b)));
      expect(minus(a, a)).toEqual(none(60));
      expect(minus(all(60), minus(all(60), a))).toEqual(a);
    }),
    { numRuns: 500 },
  );
});

test('a further demand never lets anybody in, a further condition never sends anybody away', () => {
  fc.assert(
    fc.property(condition, condition, (a, b) => {
      const people = peopleWho(TOWN, a);
      expect(count(people)).toBeLessThanOrEqual(count(peopleWho(TOWN, { ...a, interests: [] })));
      expect(count(peopleOf(TOWN, { any: [a, b], not: null, ads: true }))).toBeGreaterThanOrEqual(count(people));
      expect(peopleOf(TOWN, { any: [a], not: b, ads: true })).toEqual(
        JSON.stringify(b) === JSON.stringify(anyone()) ? people : minus(people, peopleWho(TOWN, b)),
      );
    }),
    { numRuns: 60 },
  );
});

/** An attacker's best: everything that the told numbers determine is a sum of pieces, so he solves for the pieces. */
function piecesOf(told: People[], size: number): number[] {
  const sizes = new Map<string, number>();
  for (let i = 0; i < size; i++) {
    const key = told.map((people) => people[i]).join('');
    sizes.set(key, (sizes.get(key) ?? 0) + 1);
  }
  return [...sizes.values()];
}

test('whatever is asked in whatever order, nothing about fewer than a hundred people can be worked out', () => {
  let shown = 0;
  fc.assert(
    fc.property(fc.array(segment, { minLength: 5, maxLength: 30 }), (asked) => {
      const ledger = new Ledger(TOWN.size);
      const told: People[] = [all(TOWN.size)];
      for (const each of asked) {
        const people = peopleOf(TOWN, each);
        const answer = ledger.ask(people);
        if (!answer.shown) continue;
        shown++;
        expect(answer.people).toBe(count(people));
        // Differencing, summing and intersecting pairwise, as a person would attack.
        for (const before of told) {
          for (const part of [minus(people, before), minus(before, people), and(people, before)])
            expect(count(part) === 0 || count(part) >= FLOOR).toBe(true);
        }
        told.push(people);
      }
      for (const piece of piecesOf(told, TOWN.size)) expect(piece).toBeGreaterThanOrEqual(FLOOR);
    }),
    { numRuns: 40 },
  );
  expect(shown).toBeGreaterThan(40);
});

test('a direct attack by difference meets silence', () => {
  const ledger = new Ledger(1000);
  const first = (people: number) => Uint8Array.from({ length: 1000 }, (_, i) => (i < people ? 1 : 0));
  expect(ledger.ask(first(99))).toEqual({ shown: false, because: 'few' });
  expect(ledger.ask(first(950))).toEqual({ shown: false, because: 'few' });
  expect(ledger.ask(first(500))).toEqual({ shown: true, people: 500 });
  expect(ledger.ask(first(550))).toEqual({ shown: false, because: 'others' });
  expect(ledger.ask(first(600))).toEqual({ shown: true, people: 600 });
  expect(ledger.ask(first(500))).toEqual({ shown: true, people: 500 });
});
