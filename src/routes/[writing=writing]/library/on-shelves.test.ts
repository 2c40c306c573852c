import { expect, test } from 'vitest';
import type { LibraryItem } from '#learning';
import { onShelves } from './on-shelves.ts';

const item = (id: string, lab: string, scenario: string, solved = false): LibraryItem =>
  ({ id, savedAt: `2026-11-2${id}T10:00:00.000Z`, artifact: { lab, scenario, results: { solved } } }) as unknown as LibraryItem;
const lesson = { slug: 'l', title: 'L' };
const MODULES = [
  { slug: 'search', title: 'Be found', labs: [{ lab: 'seo', scenario: 'a', lesson }, { lab: 'seo', scenario: 'b', lesson }] }, // prettier-ignore
  { slug: 'later', title: 'Later', labs: [{ lab: 'seo', scenario: 'b', lesson }, { lab: 'feed', scenario: 'x', lesson }] }, // prettier-ignore
];
const LABS = [{ slug: 'seo', title: 'Search lab', scenarios: [{ id: 'a', title: 'Task A' }] }];

test('work stands with its module, once, and what is asked knows what is solved', () => {
  const shelves = onShelves([item('3', 'seo', 'b'), item('1', 'seo', 'b', true), item('2', 'seo', 'own')], MODULES, LABS);
  expect(shelves.map(({ key, items }) => [key, items.map(({ id }) => id)])).toEqual([
    ['search', ['3', '1']],
    ['later', []],
    ['lab-seo', ['2']],
  ]);
  expect(shelves[0]?.asked.map(({ title, solved }) => [title, solved])).toEqual([
    ['Task A', false],
    ['b', true],
  ]);
});

test('an empty library has no shelves; work of a lab that is gone still has one', () => {
  expect(onShelves([], MODULES, LABS)).toEqual([]);
  expect(onShelves([item('1', 'gone"lab', 'x')], [], LABS)).toMatchObject([{ key: 'lab-gonelab', title: '', module: false }]);
});
