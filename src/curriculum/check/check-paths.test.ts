import { describe, expect, it, test } from 'vitest';
import { compileCurriculum } from '../compile-curriculum.ts';
import { smallCourse, smallCourseWith, textIn } from '../fixtures/small-course.ts';
import { checkFiles } from './check-curriculum.ts';

const FILE = 'paths.yaml';
const told = (files: Map<string, Uint8Array>): string[] =>
  checkFiles(files)
    .issues.filter(({ file }) => file === FILE)
    .map(({ severity, line, code }) => `${severity} ${line ?? ''} ${code}`);
const withText = (find: string, put: string): string[] => told(smallCourseWith(FILE, find, put));

describe('ready paths', () => {
  test.each([
    ['lesson: first-words', 'lesson: no-such', ['error 9 unknown-lesson']],
    ['lesson: first-words', 'lesson: second-page', ['error 9 lesson-twice']],
    ['id: whole-course', 'id: an-afternoon', ['error 10 id-twice']],
    ['lessons: all', 'lessons: []', ['error 10 empty-path']],
    ['lessons: all', 'lessons: some', ['error 14 wrong-type']],
    ['ro: Tot cursul, ', '', ['error 11 missing-language']],
    ['Every lesson.', '…', ['warning 10 text-to-write']],
    ['O după-amiază.', 'O dupa-amiaza!', ['warning 2 exclamation-mark']],
  ])('%s → %s', (find, put, issues) => expect(withText(find, put)).toEqual(issues));

  it('take no longer than their name promises: 180 minutes, or 720', () => {
    const long = (id: string) => {
      const files = smallCourseWith('lessons/first-words/lesson.yaml', 'do: 25', 'do: 125');
      files.set(FILE, new TextEncoder().encode(textIn(files, FILE).replace('an-afternoon', id)));
      return files;
    };
    expect(told(long('three-hours'))).toEqual(['error 2 path-too-long']);
    expect(told(long('a-weekend'))).toEqual([]);
    expect(told(smallCourseWith('lessons/first-words/lesson.yaml', 'do: 25', 'do: 121'))).toEqual([]);
  });

  it('may be absent', () => expect(told(smallCourse({ [FILE]: null }))).toEqual([]));

  it('are prepared in every writing, with their lessons in their own order', () => {
    const { compiled } = compileCurriculum(smallCourse());
    const latin = compiled.find(({ writing }) => writing === 'sr-Latn')?.paths ?? [];
    expect(latin.map(({ id, minutes }) => [id, minutes])).toEqual([
      ['an-afternoon', { read: 14, do: 70 }],
      ['whole-course', { read: 14, do: 70 }],
    ]);
    expect(latin[0]?.lessons.map(({ card, module, reason }) => [card.slug, module, reason])).toEqual([
      ['second-page', 'Budite nađeni', 'Nešto za kući.'],
      ['first-words', 'Budite nađeni', null],
    ]);
    expect(latin[1]?.lessons.map(({ card }) => card.slug)).toEqual(['first-words', 'second-page']);
  });
});
