import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Ctx } from '#platform/database/db.ts';
import { openTestDatabase, type TestDatabase } from '#platform/database/test-database.ts';
import { VISITOR } from '#kernel/actor.ts';
import { openPool } from '#platform/database/pool.ts';
import { smallCourse, smallCourseWith } from '../fixtures/small-course.ts';
import { readCourse, readEdition, readGlossary, readTrainerPage } from '../queries/read-course.ts';
import { findMovedLesson, listLessonIds, readLesson } from '../queries/read-lesson.ts';
import { readQuizKey } from '../queries/read-quiz-key.ts';
import { CurriculumFaulty } from '../refusals.ts';
import { migrations } from '../tables.ts';
import { HOUSE } from './ensure-first-edition.ts';
import { readEditionFiles } from './export-curriculum.ts';
import { importCurriculum } from './import-curriculum.ts';

let database: TestDatabase;
let ctx: Ctx;

beforeAll(async () => {
  database = await openTestDatabase({ migrations });
  ctx = { db: database.db, clock: () => new Date('2026-11-23T12:00:00Z'), actor: HOUSE };
});
afterAll(() => database.close());

test('a house without an edition refuses to read', async () => {
  await expect(readEdition(ctx)).rejects.toMatchObject({ code: 'no-edition' });
  await expect(readLesson(ctx, 'en', 'first-words')).rejects.toMatchObject({ code: 'no-edition' });
});

test('only editors import', async () => {
  await expect(importCurriculum({ ...ctx, actor: VISITOR }, smallCourse())).rejects.toMatchObject({ code: 'sign-in-needed' });
  await expect(
    importCurriculum({ ...ctx, actor: { accountId: 'x', roles: ['translator'] } }, smallCourse()),
  ).rejects.toMatchObject({ code: 'role-needed' });
});

test('faulty files are refused with every issue, and nothing is stored', async () => {
  const files = smallCourse({
    'lessons/first-words/quiz.yaml': 'items: [',
    'glossary.yaml': 'terms: 7',
    'lessons/second-page/en.md': '<b>x</b>',
  });
  const refusal = await importCurriculum(ctx, files).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(CurriculumFaulty);
  const { issues } = refusal as CurriculumFaulty;
  expect(new Set(issues.filter((issue) => issue.severity === 'error').map((issue) => issue.file))).toEqual(
    new Set([
      'lessons/first-words/quiz.yaml',
      'glossary.yaml',
      'lessons/second-page/en.md',
      'lessons/second-page/lesson.yaml',
      'lessons/second-page/ro.md',
      'lessons/second-page/sr.md',
      'lessons/first-words/en.md',
      'lessons/first-words/ro.md',
      'lessons/first-words/sr.md',
    ]),
  );
  await expect(readEdition(ctx)).rejects.toMatchObject({ code: 'no-edition' });
});

test('two nodes that import at once make one edition', async () => {
  const other = openPool(database.url);
  try {
    const both = await Promise.all([
      importCurriculum(ctx, smallCourse()),
      importCurriculum({ ...ctx, db: other }, smallCourse()),
    ]);
    expect(both.map((result) => result.changed).sort()).toEqual([false, true]);
    expect(both[0].edition).toEqual(both[1].edition);
    expect(both[0].edition.number).toBe('1.0.0');
  } finally {
    await other.destroy();
  }
});

test('what was imported is read in all four writings', async () => {
  const course = await readCourse(ctx, 'ro');
  expect(course).toMatchObject({
    title: 'Un curs mic',
    minutes: { read: 14, do: 70 },
    edition: { number: '1.0.0', publishedAt: new Date('2026-11-23T12:00:00Z') },
  });
  expect(course.modules[0]?.lessons.map((lesson) => lesson.slug)).toEqual(['first-words', 'second-page']);
  const latin = await readLesson(ctx, 'sr-Latn', 'first-words');
  expect(latin).toMatchObject({
    title: 'Kako ljudi traže',
    state: 'current',
    shownIn: 'sr-Latn',
    previous: null,
    next: { slug: 'second-page', title: 'Popravite stranicu' },
  });
  expect(latin.passages[0]?.html).toContain('otvaraju Google i ukucavaju');
  expect((await readTrainerPage(ctx, 'sr', 'search')).html).toContain('Дневни ред');
  expect((await readGlossary(ctx, 'en')).terms[0]).toMatchObject({ id: 'search-result', lessons: [{ slug: 'first-words' }] });
  expect((await listLessonIds(ctx)).map((lesson) => lesson.id)).toEqual(['search-first-words', 'search-second-page']);
  await expect(readLesson(ctx, 'en', 'no-such')).rejects.toMatchObject({ code: 'lesson-not-found' });
  await expect(readTrainerPage(ctx, 'en', 'no-such')).rejects.toMatchObject({ code: 'module-not-found' });
});

test('a quiz is read without its key, and the key for marking', async () => {
  const lesson = await readLesson(ctx, 'en', 'first-words');
  expect(JSON.stringify(lesson.quiz)).not.toMatch(/correct|furniture|accept/);
  const key = await readQuizKey(ctx, 'search-first-words');
  expect(key.items[0]).toMatchObject({
    correct: ['a'],
    options: [
      { id: 'a', feedbackHtml: null },
      { id: 'b', feedbackHtml: { 'sr-Latn': 'Polica je nameštaj.' } },
    ],
  });
  expect(key.items[1]).toMatchObject({ accept: { sr: ['научити'] } });
  await expect(readQuizKey(ctx, 'search-second-page')).rejects.toMatchObject({ code: 'quiz-not-found' });
});

test('the same files change nothing; changed ones are a new edition, and a stale passage shows what changed', async () => {
  expect((await importCurriculum(ctx, smallCourse())).changed).toBe(false);
  const changed = smallCourseWith(
    'lessons/first-words/en.md',
    'Ask at the desk in Timișoara.',
    'Ask twice at the desk in Timișoara.',
  );
  const { edition } = await importCurriculum(ctx, changed);
  expect(edition.number).toBe('1.0.1');
  const lesson = await readLesson(ctx, 'ro', 'first-words');
  expect(lesson).toMatchObject({ state: 'stale', stalePassages: 1 });
  expect(lesson.passages.map((passage) => passage.state)).toEqual([
    'current',
    'current',
    'current',
    'current',
    'stale',
    'current',
    'current',
    'current',
  ]);
  expect(lesson.passages[4]?.change).toEqual([
    { op: 'same', text: 'Ask ' },
    { op: 'added', text: 'twice ' },
    { op: 'same', text: 'at the desk in Timișoara.' },
  ]);
  expect((await readLesson(ctx, 'en', 'first-words')).state).toBe('original');
});

test('a missing translation is shown in the original and says so', async () => {
  await importCurriculum(ctx, smallCourse({ 'lessons/second-page/ro.md': null }));
  const lesson = await readLesson(ctx, 'ro', 'second-page');
  expect(lesson).toMatchObject({
    writing: 'ro',
    shownIn: 'en',
    state: 'missing',
    title: 'Repair a page',
    takeHome: 'O pagină reparată',
  });
  expect(lesson.passages.every((passage) => passage.shownIn === 'en' && passage.state === 'missing')).toBe(true);
  const card = (await readCourse(ctx, 'ro')).modules[0]?.lessons[1];
  expect(card?.shownIn).toBe('en');
});

test('a lesson that got another slug is found by its former one', async () => {
  const files = smallCourse();
  for (const [path, bytes] of [...files]) {
    if (!path.startsWith('lessons/second-page/')) continue;
    files.set(path.replace('second-page', 'mended-page'), bytes);
    files.delete(path);
  }
  const text = (path: string): string => new TextDecoder().decode(files.get(path));
  for (const path of [
    'course.yaml',
    'paths.yaml',
    ...['en', 'ro', 'sr'].map((language) => `lessons/first-words/${language}.md`),
  ]) {
    files.set(path, new TextEncoder().encode(text(path).replaceAll('second-page', 'mended-page')));
  }
  await importCurriculum(ctx, files);
  expect(await findMovedLesson(ctx, 'second-page')).toBe('mended-page');
  expect(await findMovedLesson(ctx, 'never-there')).toBeUndefined();
});

test('a number must be newer than the current one', async () => {
  const files = smallCourse({ 'NOTES.txt': 'x' });
  await expect(importCurriculum(ctx, files, { number: '1.0.0' })).rejects.toMatchObject({ code: 'edition-number-not-newer' });
  await expect(importCurriculum(ctx, files, { number: '2.0' })).rejects.toMatchObject({ code: 'edition-number-not-newer' });
  expect((await importCurriculum(ctx, files, { number: '2.0.0' })).edition.number).toBe('2.0.0');
  expect(new TextDecoder().decode((await readEditionFiles(ctx)).get('NOTES.txt'))).toBe('x');
});
