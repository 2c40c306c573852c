import { expect, test } from 'vitest';
import { randomWork } from '../random-work.ts';
import { DEFAULTS, FLOOR } from '../town/facts.ts';
import { townOf } from '../town/town.ts';
import { anyone, LIMITS, type Segment } from '../work.ts';
import { peopleOf } from './match.ts';
import { count } from './sets.ts';
import { tell } from './tell.ts';

const TOWN = townOf({ country: 'ro', own: null, seed: 4, assume: DEFAULTS.ro });
const women: Segment = { any: [anyone({ sex: 'woman' })], not: null, ads: true };

test('whatever is asked, across pages that are opened anew, no piece of what was told is under a hundred people', () => {
  let told = 0;
  for (let n = 0; n < 6; n++) {
    let counted: Segment[] = [];
    for (let i = 0; i < 25; i++)
      for (const segment of randomWork(n * 100 + i, 'two-plans', 'ro').segments) {
        // Each question comes with nothing but what the work holds, as after a reload.
        const { answer, counted: now } = tell(TOWN, JSON.parse(JSON.stringify(counted)) as Segment[], segment);
        if (answer.shown) {
          told++;
          expect(answer.people).toBe(count(peopleOf(TOWN, segment)));
        } else expect(now).toEqual(counted);
        counted = now;
      }
    const sets = counted.map((segment) => peopleOf(TOWN, segment));
    const pieces = new Map<string, number>();
    for (let i = 0; i < TOWN.size; i++) {
      const key = sets.map((set) => set[i]).join('');
      pieces.set(key, (pieces.get(key) ?? 0) + 1);
    }
    for (const people of pieces.values()) expect(people).toBeGreaterThanOrEqual(FLOOR);
  }
  // Otherwise silence would pass for safety.
  expect(told).toBeGreaterThan(30);
});

test('what was told may be told again, and is noted once; what cannot be noted is not told', () => {
  const first = tell(TOWN, [], women);
  expect(first.answer.shown).toBe(true);
  expect(tell(TOWN, first.counted, women)).toEqual({ answer: first.answer, counted: [women] });
  const full = Array.from({ length: LIMITS.counted }, () => women);
  expect(tell(TOWN, full, women).answer.shown).toBe(true);
  const men: Segment = { any: [anyone({ sex: 'man' })], not: null, ads: true };
  expect(tell(TOWN, full, men).answer).toEqual({ shown: false, because: 'others' });
});

test('a group of nobody, and one of a few, are hidden', () => {
  expect(tell(TOWN, [], { any: [], not: null, ads: true }).answer).toEqual({ shown: false, because: 'few' });
  const few: Segment = { any: [anyone({ ages: ['13-14'], place: 'rural', sex: 'man' })], not: null, ads: true };
  expect(count(peopleOf(TOWN, few))).toBeLessThan(FLOOR);
  expect(tell(TOWN, [], few).answer).toEqual({ shown: false, because: 'few' });
});
