import { expect, it } from 'vitest';
import { isId, newId } from './ids.ts';

it.each(['ab', 'search-how-people-search', 'a1', 'q-10-b'])('%s is an id', (id) => expect(isId(id)).toBe(true));
it.each(['', 'a', 'A-b', '1ab', 'a--b', 'a-', '-a', 'a b', 'ćевап', 'a'.repeat(65), '../a', 'a\n'])('%j is not an id', (id) =>
  expect(isId(id)).toBe(false),
);
it('gives ids that differ', () => expect(new Set(Array.from({ length: 1000 }, newId)).size).toBe(1000));
