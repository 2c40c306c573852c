import { describe, expect, test } from 'vitest';
import { WRITINGS } from '../../src/kernel/writing.ts';
import { readPaper, readReview, readSpecs } from '../../src/labs/index.server.ts';
import { engine } from './engine.ts';

const context = { today: '2026-11-23', specs: await readSpecs() };

describe.each(WRITINGS)('on paper in %s', (writing) => {
  test('every scenario shows its files, what to look at, and a solution that differs', async () => {
    for (const { id, asks } of engine.scenarios) {
      const paper = await readPaper('seo', id, writing);
      expect(paper.checks).toHaveLength(asks.length);
      expect(paper.solution.length).toBeGreaterThan(0);
      for (const { code, marked } of paper.files) for (const line of marked) expect(code.split('\n')[line - 1]).toMatch(/\S/);
      if (id !== 'own-page') expect(paper.files.length).toBeGreaterThan(0);
    }
    expect((await readPaper('seo', 'repair-home', writing)).files.flatMap(({ marked }) => marked)).toHaveLength(6);
  });
});

test('the map’s profile and the rules for robots are on paper too', async () => {
  expect((await readPaper('seo', 'on-the-map', 'en')).files.map(({ heading }) => heading)).toContain('File business-profile');
  expect((await readPaper('seo', 'four-pages', 'ro')).solution.map(({ heading }) => heading)).toContain('Fișierul robots.txt');
});

test('a reviewer reads what is open, and what is owed', async () => {
  const start = await readReview('seo', engine.judge('repair-home', engine.start('repair-home', 'sr'), context), 'sr');
  expect(start.solved).toBe(false);
  expect(start.summary).toBe(
    'Рад још није решен: прошло је 1 од 7 провера. Недостаје образложење једног избора. Остаје: Сме да се прикаже, Наслов, Опис, Наслови у тексту, Текст за слике, Текст веза.',
  );
  expect(start.open).toHaveLength(6);
  const four = await readReview('seo', engine.judge('four-pages', engine.start('four-pages', 'en'), context), 'en');
  expect(four.open).toHaveLength(14);
  expect(await readReview('seo', engine.judge('repair-home', engine.solution('repair-home', 'en'), context), 'en')).toEqual({
    solved: true,
    summary: 'The work is solved.',
    open: [],
  });
});
