import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { WRITINGS } from '../../kernel/writing.ts';
import { judgeWork } from '../judge-work.ts';
import { GUESTS } from './guests.ts';
import { labTexts, listLabs, readEngine, readLab } from './read-lab.ts';

const refusalOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'none',
    ({ code, field, details }) => ({ code, field, details }),
  );

test('the list names every folder of labs/, once', () => {
  const folders = readdirSync('labs', { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(GUESTS.map(({ slug }) => slug).sort()).toEqual(folders.map(({ name }) => name).sort());
});

test.each(WRITINGS)('every lab introduces itself in %s', async (writing) => {
  for (const lab of await listLabs(writing)) {
    expect(lab).toEqual(await readLab(lab.slug, writing));
    expect((await readEngine(lab.slug)).id).toBe(lab.slug);
    expect(lab.scenarios.length).toBeGreaterThan(0);
    const said = [
      lab.title,
      lab.summary,
      ...lab.scenarios.flatMap(({ title, brief }) => [title, brief]),
      ...Object.values(await labTexts(lab.slug, writing)),
    ].join(' ');
    expect(/\p{Script=Cyrillic}/u.test(said)).toBe(writing === 'sr');
  }
});

test(
  'every lab keeps its promises: a start that is work, a solution that solves, in every writing',
  { timeout: 60_000 },
  async () => {
    for (const { slug } of GUESTS) {
      const engine = await readEngine(slug);
      for (const { id } of engine.scenarios) {
        for (const writing of WRITINGS) {
          const start = await judgeWork(slug, id, engine.start(id, writing), '2026-11-23');
          expect(start.verdict.solved).toBe(false);
          const { verdict, specVersions, work } = await judgeWork(
            slug,
            id,
            JSON.parse(JSON.stringify(engine.solution(id, writing))),
            '2026-11-23',
          );
          expect(verdict.solved, `${slug} ${id} ${writing}`).toBe(true);
          expect(work).toEqual(engine.solution(id, writing));
          for (const day of Object.values(specVersions)) expect(day).toMatch(/^\d{4}-\d{2}-\d{2}$/);
        }
      }
    }
  },
);

test('what is not there is refused, and so is work that is none, with every field', async () => {
  expect(await refusalOf(readLab('nowhere', 'en'))).toMatchObject({ code: 'lab-not-found' });
  expect(await refusalOf(labTexts('__proto__', 'en'))).toMatchObject({ code: 'lab-not-found' });
  expect(await refusalOf(judgeWork('seo', 'nothing', {}))).toMatchObject({ code: 'scenario-not-found' });
  expect(await refusalOf(judgeWork('seo', 'repair-home', null))).toMatchObject({ code: 'work-malformed', field: 'work' });
  expect(await refusalOf(judgeWork('seo', 'repair-home', { pages: [] }))).toMatchObject({
    code: 'work-malformed',
    details: { count: 7 },
  });
});

test('a verdict names the dates of the facts that it rests on', async () => {
  const engine = await readEngine('seo');
  const work = engine.solution('repair-home', 'en') as { pages: { html: string }[] };
  work.pages[0]!.html = work.pages[0]!.html.replace(/<title>.*<\/title>/, `<title>${'W'.repeat(60)}</title>`);
  const { verdict, specVersions } = await judgeWork('seo', 'repair-home', work, '2026-11-23');
  expect(verdict.checks.find(({ id }) => id === 'title')).toMatchObject({ status: 'warn', variant: 'wide', threshold: 600 });
  expect(specVersions).toEqual({ 'yoast.title.width': '2026-11-23' });
});
