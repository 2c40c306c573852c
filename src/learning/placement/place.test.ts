import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { place, type PlacementItem, type Reply } from './place.ts';

const LEVELS = ['foundation', 'practitioner', 'advanced'] as const;
const itemsOf = (modules: readonly string[]): PlacementItem[] =>
  modules.flatMap((module) => LEVELS.map((level) => ({ id: `${module}-${level}`, module, level })));
const MODULES = ['start', 'search', 'plan'];
const ITEMS = itemsOf(MODULES);

/** Somebody who answers each item as `knows` says, until nothing is asked any more. */
function walk(items: readonly PlacementItem[], knows: (id: string) => Reply) {
  const replies = new Map<string, Reply>();
  const order: string[] = [];
  for (;;) {
    const { next, placed } = place(items, replies);
    if (next === null) return { placed, order };
    expect(replies.has(next)).toBe(false);
    order.push(next);
    replies.set(next, knows(next));
  }
}
const reply = fc.constantFrom<Reply>('right', 'wrong', 'unknown');

describe('one module', () => {
  it.each([
    ['wrong', 'right', 'right', 'foundation', 1],
    ['unknown', 'right', 'right', 'foundation', 1],
    ['right', 'right', 'wrong', 'advanced', 2],
    ['right', 'wrong', 'right', 'practitioner', 3],
    ['right', 'unknown', 'wrong', 'foundation', 3],
  ] as const)('middle %s, advanced %s, foundation %s: %s after %i', (middle, high, low, level, asked) => {
    const answers = { practitioner: middle, advanced: high, foundation: low };
    const { placed, order } = walk(itemsOf(['start']), (id) => answers[id.slice(6) as keyof typeof answers]);
    expect(placed[0]?.level).toBe(level);
    expect(order).toHaveLength(asked);
    expect(placed[0]?.asked).toHaveLength(asked);
  });
});

it('asks at most three a module, settles every module, and never asks twice', () => {
  fc.assert(
    fc.property(fc.array(reply, { minLength: 9, maxLength: 9 }), (answers) => {
      const { placed, order } = walk(ITEMS, (id) => answers[ITEMS.findIndex((item) => item.id === id)] ?? 'wrong');
      expect(placed.map(({ module }) => module)).toEqual(MODULES);
      expect(order.length).toBeGreaterThanOrEqual(MODULES.length);
      expect(order.length).toBeLessThanOrEqual(3 * MODULES.length);
    }),
  );
});

it('taking the last answer back asks the same item again', () => {
  fc.assert(
    fc.property(fc.array(reply, { minLength: 9, maxLength: 9 }), fc.nat(8), (answers, cut) => {
      const { order } = walk(ITEMS, (id) => answers[ITEMS.findIndex((item) => item.id === id)] ?? 'wrong');
      const kept = order.slice(0, Math.min(cut, order.length - 1));
      const replies = new Map(kept.map((id) => [id, answers[ITEMS.findIndex((item) => item.id === id)] ?? 'wrong']));
      expect(place(ITEMS, replies).next).toBe(order[kept.length]);
    }),
  );
});

it('a right answer in place of a wrong one never lowers a level', () => {
  const rank = (level: string | undefined): number => LEVELS.indexOf(level as (typeof LEVELS)[number]);
  fc.assert(
    fc.property(fc.array(reply, { minLength: 3, maxLength: 3 }), fc.nat(2), (answers, which) => {
      const items = itemsOf(['start']);
      const levelOf = (given: readonly Reply[]) =>
        walk(items, (id) => given[items.findIndex((item) => item.id === id)] ?? 'wrong').placed[0]?.level;
      expect(rank(levelOf(answers.with(which, 'right')))).toBeGreaterThanOrEqual(rank(levelOf(answers)));
    }),
  );
});

it('leaves out a module that has not all three levels, and takes any set of modules', () => {
  expect(place(ITEMS.slice(1, 3), new Map())).toEqual({ next: null, placed: [] });
  expect(place([], new Map())).toEqual({ next: null, placed: [] });
});
