import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimateItems, LEAST_TO_ESTIMATE, LEAST_TO_SHOW, type FirstAnswer } from './estimate-items.ts';

/** Answers of a simulated group by the Rasch model; every person answers a random part of the items. */
function simulate(truths: readonly number[], persons: number, seed: number, part = 0.8): FirstAnswer[] {
  let state = seed >>> 0 || 1;
  const chance = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  return Array.from({ length: persons }).flatMap((_, person) => {
    const ability = chance() + chance() + chance() + chance() - 2;
    return truths.flatMap((truth, item) => {
      if (chance() > part) return [];
      const right = chance() < 1 / (1 + Math.exp(truth - ability));
      return [{ person: `p${person}`, item: `i${item}`, given: [right ? 'key' : 'other'], right }];
    });
  });
}
const OPTIONS = new Map(Array.from({ length: 12 }, (_, item) => [`i${item}`, 3]));
const TRUTHS = [-2, -1.5, -1, -0.5, 0, 0.5, 1, 1.5, 2];

it('recovers known difficulties from simulated answers, within half a logit, in their order', () => {
  const estimates = estimateItems(simulate(TRUTHS, 600, 7), OPTIONS);
  const found = TRUTHS.map((_, item) => estimates.find((each) => each.item === `i${item}`)?.difficulty ?? NaN);
  TRUTHS.forEach((truth, item) => expect(Math.abs((found[item] ?? NaN) - truth)).toBeLessThan(0.5));
  expect(found).toEqual(found.toSorted((a, b) => a - b));
});

it('does not mind who answered what: a harder form does not make its items easier', () => {
  const all = simulate(TRUTHS, 900, 21, 1);
  // The able answer only the harder half, the others only the easier half and the middle.
  const right = Map.groupBy(all, ({ person }) => person);
  const some = all.filter(({ person, item }) => {
    const able = (right.get(person)?.filter((answer) => answer.right).length ?? 0) >= 5;
    return able ? Number(item.slice(1)) >= 3 : Number(item.slice(1)) <= 5;
  });
  const found = estimateItems(some, OPTIONS);
  const of = (item: number): number => found.find((each) => each.item === `i${item}`)?.difficulty ?? NaN;
  expect(of(8)).toBeGreaterThan(of(0));
  expect(of(6)).toBeGreaterThan(of(2));
});

describe('what is told', () => {
  it(`nothing under ${LEAST_TO_SHOW} answers, no parameters under ${LEAST_TO_ESTIMATE}`, () => {
    const of = (persons: number) => estimateItems(simulate([0], persons, 3, 1), OPTIONS)[0];
    expect(of(4)).toMatchObject({ answers: 4, share: null, difficulty: null, choices: {} });
    expect(of(5)?.share).not.toBeNull();
    expect(of(29)?.difficulty).toBeNull();
    expect(of(30)?.difficulty).not.toBeNull();
  });

  it('an item that the able miss and the others guess is flagged', () => {
    const sound = simulate(TRUTHS, 300, 5, 1);
    const right = Map.groupBy(sound, ({ person }) => person);
    const odd = [...right].map(([person, given]): FirstAnswer => {
      const able = given.filter((answer) => answer.right).length >= 5;
      return { person, item: 'i9', given: [able ? 'other' : 'key'], right: !able };
    });
    expect(estimateItems([...sound, ...odd], OPTIONS).find(({ item }) => item === 'i9')?.flags).toContain(
      'does-not-discriminate',
    );
  });

  it('an item answered worse than by chance is flagged, a merely hard one is not', () => {
    const answers = (share: number): FirstAnswer[] =>
      Array.from({ length: 90 }, (_, at) => ({ person: `p${at}`, item: 'i0', given: ['x'], right: at < share * 90 }));
    expect(estimateItems(answers(0.1), OPTIONS)[0]?.flags).toEqual(['worse-than-chance']);
    expect(estimateItems(answers(0.3), OPTIONS)[0]?.flags).toEqual([]);
  });
});

it('is finite and in its bounds for any answers', () => {
  const answer = fc.record({
    person: fc.nat(60).map(String),
    item: fc.nat(5).map((item) => `i${item}`),
    given: fc.array(fc.constantFrom('a', 'b'), { minLength: 1, maxLength: 1 }),
    right: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.uniqueArray(answer, { selector: ({ person, item }) => `${person} ${item}`, maxLength: 300 }), (answers) => {
      for (const { share, difficulty, discrimination, choices } of estimateItems(answers, OPTIONS)) {
        if (share !== null) expect(share).toBeGreaterThanOrEqual(0);
        if (difficulty !== null) expect(Number.isFinite(difficulty)).toBe(true);
        if (discrimination !== null) expect(Math.abs(discrimination)).toBeLessThanOrEqual(1 + 1e-9);
        const sum = Object.values(choices).reduce((total, part) => total + part, 0);
        if (share !== null) expect(sum).toBeCloseTo(1);
      }
    }),
  );
});
