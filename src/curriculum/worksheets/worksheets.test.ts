import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { smallCourse, textIn } from '../fixtures/small-course.ts';
import { checkFiles } from '../check/check-curriculum.ts';
import { compileCurriculum } from '../compile-curriculum.ts';
import type { LessonView } from '../views.ts';
import { makeWorksheet } from './make-worksheet.ts';

const SHEETS = {
  en: ':::worksheet[Audit sheet]{id=audit}\n\nOne line each.\n\n| Place | Right? |\n|---|---|\n| =1+1 map |  |\n| search |  |\n\n:::',
  ro: ':::worksheet[Fișa de audit]{id=audit}\n\nCâte un rând.\n\n| Locul | Corect? |\n|---|---|\n| =1+1 hartă |  |\n| căutare |  |\n\n:::',
  sr: ':::worksheet[Лист провере]{id=audit}\n\nПо један ред.\n\n| Место | Тачно? |\n|---|---|\n| =1+1 мапа |  |\n| претрага |  |\n\n:::',
};
const page = (language: keyof typeof SHEETS): string => `lessons/first-words/${language}.md`;
const withSheets = (change: Partial<typeof SHEETS> = {}) =>
  smallCourse(
    Object.fromEntries(
      (Object.entries({ ...SHEETS, ...change }) as [keyof typeof SHEETS, string][]).map(([language, sheet]) => [
        page(language),
        textIn(smallCourse(), page(language)).replace('::quiz{minutes=5}', () => `${sheet}\n\n::quiz{minutes=5}`),
      ]),
    ),
  );
const told = (change: Partial<typeof SHEETS>): string[] =>
  checkFiles(withSheets(change)).issues.flatMap(({ file, code }) =>
    code.includes('worksheet') || code === 'duplicate-id' ? [`${file} ${code}`] : [],
  );

/** The lesson as a reader of that writing gets it. */
function lessonIn(writing: 'en' | 'ro' | 'sr' | 'sr-Latn'): LessonView {
  const lesson = compileCurriculum(withSheets()).compiled.find((course) => course.writing === writing)?.lessons[0];
  if (!lesson) throw new Error('no lesson');
  return { edition: { id: 'e1', number: '1.0.0', publishedAt: new Date(0) }, ...lesson };
}
const partOf = (bytes: Uint8Array, path: RegExp): string => {
  const files = unzipSync(bytes);
  return Object.keys(files)
    .filter((name) => path.test(name))
    .map((name) => strFromU8(files[name] ?? new Uint8Array()))
    .join('');
};
/** What an independent reader sees: the words between the tags. */
const wordsOf = (xml: string): string => xml.replace(/<[^>]+>/g, '|').replace(/\|+/g, '|');

describe('the check', () => {
  test('a sound worksheet passes', () => expect(told({})).toEqual([]));
  test.each([
    ['no title', { en: SHEETS.en.replace('[Audit sheet]', '') }, [`${page('en')} worksheet-title`]],
    [
      'no table',
      { ro: ':::worksheet[Fișa]{id=audit}\n\nDoar vorbe.\n\n:::' },
      [`${page('ro')} worksheet-differs`, `${page('ro')} worksheet-table`],
    ],
    ['another number of rows', { sr: SHEETS.sr.replace('| претрага |  |\n', '') }, [`${page('sr')} worksheet-differs`]],
    ['another id', { sr: SHEETS.sr.replace('id=audit', 'id=lista') }, [`${page('sr')} worksheet-differs`]],
  ])('%s is named with its file', (_, change, wanted) => expect(told(change)).toEqual(wanted));
});

describe.each(['docx', 'xlsx'] as const)('%s', (type) => {
  const path = type === 'docx' ? /^word\/document\.xml$/ : /^xl\/(worksheets\/.*|sharedStrings)\.xml$/;

  test.each([
    ['en', 'Audit sheet', '=1+1 map'],
    ['ro', 'Fișa de audit', '=1+1 hartă'],
    ['sr', 'Лист провере', '=1+1 мапа'],
    ['sr-Latn', 'List provere', '=1+1 mapa'],
  ] as const)('in %s it holds title, texts and table, and ends with edition and licence', async (writing, title, cell) => {
    const made = await makeWorksheet(lessonIn(writing), 'audit', type, 'Edition 1.0.0 · CC BY-SA 4.0');
    expect(made?.name).toBe(`${title}.${type}`);
    const xml = partOf(made?.bytes ?? new Uint8Array(), path);
    for (const words of [title, cell, 'Edition 1.0.0']) expect(wordsOf(xml)).toContain(words);
    expect(xml).not.toContain('<f>');
  });

  test('the same edition gives the same bytes', async () => {
    const make = async () =>
      Buffer.from((await makeWorksheet(lessonIn('ro'), 'audit', type, 'x'))?.bytes ?? []).toString('base64');
    const first = await make();
    await new Promise((resolve) => setTimeout(resolve, 1100));
    expect(await make()).toBe(first);
  });

  test('an unknown id has no file', async () =>
    expect(await makeWorksheet(lessonIn('en'), 'nothing', type, 'x')).toBeUndefined());
});
