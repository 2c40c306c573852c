import { expect, test } from 'vitest';
import { checkCurriculum, checkFiles } from '../check-curriculum.ts';
import { smallCourse } from '../../fixtures/small-course.ts';
import { checkSpelling } from './check-spelling.ts';
import { openSpellers } from './open-spellers.ts';
import { unknownWords } from './unknown-words.ts';

const knows = await openSpellers();
const NONE = new Set<string>();

test('the commonest words of three languages are known, in their forms and with what hangs on them', () => {
  expect(unknownWords('The library’s neighbours don’t read catalogues, JSON-LD or A4.', knows.en, NONE)).toEqual([]);
  expect(unknownWords('Găsiți cititori; într-o zi le-ați spus să-i întrebe, lucrează bine.', knows.ro, NONE)).toEqual([]);
  expect(unknownWords('Библиотека читаоцима чита књиге и пише на сајту.', knows.sr, NONE)).toEqual([]);
});

test('a slip of the pen is found in each language, once, and the project’s own words are none', () => {
  expect(unknownWords('A libary, a libary. LIBRARY', knows.en, NONE)).toEqual(['libary']);
  expect(unknownWords('O biblotecă și sînt cartti.', knows.ro, NONE)).toEqual(expect.arrayContaining(['biblotecă', 'cartti']));
  expect(unknownWords('Библотека у Липограду.', knows.sr, new Set(['липограду']))).toEqual(['Библотека']);
});

test('a course tells file, line and remedy; a broken list of words is told too', async () => {
  const files = smallCourse();
  const { tree } = checkFiles(files);
  const before = (await checkSpelling(tree!, files)).length;
  const page = [...files.keys()].find((path) => path.endsWith('/en.md') && path.startsWith('lessons/'))!;
  files.set(page, new TextEncoder().encode(`${new TextDecoder().decode(files.get(page))}\nA zzlibarry stands here.\n`));
  files.set('words.yaml', new TextEncoder().encode('en: [1]\n'));
  const issues = await checkSpelling(checkFiles(files).tree!, files);
  expect(issues.length).toBeGreaterThan(before);
  expect(issues.find(({ message }) => message.includes('zzlibarry'))).toMatchObject({
    file: page,
    code: 'spelling',
    severity: 'warning',
    remedy: 'Correct it, or add it to words.yaml under en.',
  });
  expect(issues.some(({ file, severity }) => file === 'words.yaml' && severity === 'error')).toBe(true);
});

test('the curriculum that we ship has no word that nobody knows', async () => {
  expect((await checkCurriculum('curriculum', { words: true })).issues.filter(({ code }) => code === 'spelling')).toEqual([]);
});
