import { expect, it } from 'vitest';
import { labLinks } from './lab-links.ts';

const lab = {
  title: 'Lab',
  scenarios: [
    { id: 'a', title: 'A', level: 'advanced' as const },
    { id: 'b', title: 'B', level: 'foundation' as const },
    { id: 'c', title: 'C', level: 'practitioner' as const },
    { id: 'd', title: 'D', level: 'practitioner' as const },
  ],
};

it('leads to what is easier and to what is harder, in that order', () =>
  expect(labLinks(lab, 'c')).toEqual({
    title: 'C',
    others: [
      { scenario: 'b', title: 'B', way: 'Easier' },
      { scenario: 'a', title: 'A', way: 'Harder' },
    ],
  }));

it('knows a lab whose scenario has gone by the lab’s title', () =>
  expect(labLinks(lab, 'x')).toEqual({ title: 'Lab', others: [] }));
