import type { Draft } from '../work.ts';

/** What the invented library has to announce in the week. `at`: the round in which it begins. */
export const EVENTS = [
  { id: 'storytelling', topic: 'children', at: 10 },
  { id: 'course', topic: 'skills', at: 16 },
  { id: 'evening', topic: 'history', at: 23 },
] as const;

const link = (more: Partial<Draft>): Draft => ({
  type: 'link',
  topic: 'books',
  caption: 'plain',
  at: 3,
  community: false,
  answers: false,
  ...more,
});

/** The plan that the colleague left: everything on two evenings, mostly links, one post that begs, one that comes too late. */
export const COLLEAGUE: Draft[] = [
  link({ topic: 'skills' }),
  link({ topic: 'history' }),
  link({ topic: 'books' }),
  link({ topic: 'history', caption: 'bait', type: 'photo', at: 7 }),
  link({ topic: 'children', at: 11 }),
];
