import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkCurriculum } from '../check/check-curriculum.ts';
import { writeDirectory } from '../files/write-directory.ts';
import { smallCourse, textIn } from '../fixtures/small-course.ts';
import { beginLesson } from './begin-lesson.ts';
import { listLesson } from './list-lesson.ts';

let dir: string;
beforeEach(async () => {
  dir = join(await mkdtemp(join(tmpdir(), 'bibliobus-lesson-')), 'course');
  await writeDirectory(dir, smallCourse());
});
afterEach(() => rm(join(dir, '..'), { recursive: true }));

test('a new lesson passes the check; what is to be written is listed, and nothing else', async () => {
  await beginLesson(dir, 'on-the-map', 'search');
  const { issues, summary } = await checkCurriculum(dir);
  expect(summary).toMatchObject({ faults: 0, lessons: 3 });
  expect(new Set(issues.map((issue) => issue.code))).toEqual(new Set(['text-to-write']));
  expect(issues.every((issue) => issue.file.startsWith('lessons/on-the-map/'))).toBe(true);
  for (const file of ['en.md', 'ro.md', 'sr.md', 'lesson.yaml', 'quiz.yaml'])
    expect(issues.some((issue) => issue.file.endsWith(file))).toBe(true);
});

test('course.yaml changes by one word and keeps its comments', async () => {
  await beginLesson(dir, 'on-the-map', 'search');
  const before = textIn(smallCourse(), 'course.yaml');
  expect(await readFile(join(dir, 'course.yaml'), 'utf8')).toBe(before.replace('second-page]', 'second-page, on-the-map]'));
});

test.each([
  [
    'modules:\n  - slug: aa # first\n    lessons:\n      - one\n      - two # keep\n\n  - slug: bb\n    lessons: []\n',
    'aa',
    '      - two # keep\n      - new-one\n',
  ],
  ['modules:\n  - slug: bb\n    lessons: []\n', 'bb', 'lessons: [new-one]\n'],
  ['modules:\r\n  - slug: bb\r\n    lessons:\r\n      - one\r\n', 'bb', '      - one\r\n      - new-one\r\n'],
  ['modules: [{ slug: bb, lessons: [ "one" ] }]', 'bb', '[ "one", new-one ]'],
])('lists of every style: %#', (text, module, expected) => {
  expect(listLesson(text, module, 'new-one')).toContain(expected);
});

test('lists that are none are left alone', () => {
  expect(listLesson('modules: 7', 'bb', 'x')).toBeUndefined();
  expect(listLesson('modules: [', 'bb', 'x')).toBeUndefined();
  expect(listLesson('modules:\n  - slug: bb\n    lessons: no\n', 'bb', 'x')).toBeUndefined();
});

test.each([
  ['first-words', 'search', 'lesson-exists'],
  ['new-one', 'nowhere', 'module-not-found'],
  ['../escape', 'search', 'lesson-slug-malformed'],
  ['Big', 'search', 'lesson-slug-malformed'],
])('%s in %s is refused, and nothing is written', async (slug, module, code) => {
  await expect(beginLesson(dir, slug, module)).rejects.toMatchObject({ code });
  expect((await checkCurriculum(dir)).issues).toEqual([]);
});
