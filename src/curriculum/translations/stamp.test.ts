import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeDirectory } from '../files/write-directory.ts';
import { readDirectory } from '../files/read-directory.ts';
import { smallCourse, smallCourseWith, textIn } from '../fixtures/small-course.ts';
import { fingerprint, foldSource } from '../parse/fingerprint.ts';
import { parseCourse } from '../parse/parse-course.ts';
import { alignTranslation } from './align.ts';
import { changeBetween } from './change.ts';
import { stampLessons } from './stamp-lessons.ts';
import { stampTranslation } from './stamp.ts';

const originalOf = (files = smallCourse()) => {
  const page = parseCourse(files).tree?.lessons['first-words']?.pages.en;
  if (!page) throw new Error('no original');
  return page;
};

test('a fingerprint folds white space and Unicode forms, and nothing else', () => {
  expect(fingerprint('a  b\r\n\tc ')).toBe(fingerprint('a b c'));
  expect(fingerprint('s\u0326')).toBe(fingerprint('ș'));
  expect(fingerprint('A b')).not.toBe(fingerprint('a b'));
  expect(fingerprint('search')).toBe('241932906782');
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom(' ', '\n', '\t', '\r\n', '\u00a0'), (text, space) => {
      expect(fingerprint(text)).toMatch(/^[0-9a-f]{12}$/);
      expect(fingerprint(space + text.normalize('NFD') + space)).toBe(fingerprint(text));
      expect(foldSource(foldSource(text))).toBe(foldSource(text));
    }),
  );
});

test.each([
  ['without a stamp', '---\ntitle: T\nsummary: S\n---\nBody\n'],
  [
    'with an old stamp in the middle',
    '---\ntitle: T # why\ntranslated: # by hand\n  from: en\n  passages: [000000000000,\n    111111111111\n  ]\nsummary: >\n  folded\n  text\n---\nBody\n',
  ],
  [
    'with an old stamp at the end',
    "---\ntitle: 'a: b'\nsummary: S\ntranslated:\n  from: en\n  passages:\n    - 000000000000\n\n---\n\nBody\n",
  ],
  ['with Windows line ends', '---\r\ntitle: T\r\nsummary: S\r\ntranslated: { from: en, passages: [] }\r\n---\r\nBody\r\n'],
  ['with a byte order mark and a later rule', '\uFEFF---\ntitle: T\nsummary: S\n---\nBody\n\n---\ntranslated: stays\n'],
])('only the stamp changes: %s', (_, text) => {
  const original = originalOf();
  const stamped = stampTranslation(text, original, 'en') ?? '';
  const bare = (file: string): string => file.replace(/^translated:.*\r?\n(?:(?:[ \t]+.*|[\]].*|)\r?\n)*/m, '');
  const [front, later] = [stamped.slice(0, stamped.indexOf('Body')), stamped.slice(stamped.indexOf('Body'))];
  expect(later).toBe(text.slice(text.indexOf('Body')));
  expect(bare(front)).toBe(bare(text.slice(0, text.indexOf('Body'))));
  expect(stampTranslation(stamped, original, 'en')).toBe(stamped);
  const page = parseCourse(smallCourse({ 'lessons/first-words/ro.md': stamped })).tree?.lessons['first-words']?.pages.ro;
  expect(page?.stamp?.passages).toEqual(original.passages.map((passage) => passage.fingerprint));
  expect(page?.title).toMatch(/^(T|a: b)$/);
});

test('a fingerprint that looks like a number stays a text', () => {
  const digits = {
    ...originalOf(),
    passages: [
      { ...originalOf().passages[0], fingerprint: '012345678901' },
      { ...originalOf().passages[0], fingerprint: '1234567890e1' },
    ],
  };
  const stamped = stampTranslation('---\ntitle: T\nsummary: S\n---\nBody\n', digits as never, 'en') ?? '';
  expect(stamped).toContain("['012345678901', '1234567890e1']");
  const unquoted = stamped.replaceAll("'", '');
  for (const text of [stamped, unquoted]) {
    expect(
      parseCourse(smallCourse({ 'lessons/first-words/ro.md': text })).tree?.lessons['first-words']?.pages.ro?.stamp?.passages,
    ).toEqual(['012345678901', '1234567890e1']);
  }
});

test('stamping any body leaves it byte for byte', () => {
  const original = originalOf();
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom('\n', '\r\n'), (body, end) => {
      const head = ['---', 'title: T', 'summary: S', '---', ''].join(end);
      const stamped = stampTranslation(head + body, original, 'en') ?? '';
      expect(stamped.endsWith(`${end}---${end}${body}`)).toBe(true);
    }),
  );
});

test('a file without front matter is not touched', () => {
  expect(stampTranslation('Body', originalOf(), 'en')).toBeUndefined();
  expect(stampTranslation('\n---\ntitle: T\n---\n', originalOf(), 'en')).toBeUndefined();
});

test('an inserted passage does not make those after it stale', () => {
  const files = smallCourseWith('lessons/first-words/en.md', '## What they type', 'A new passage.\n\n## What they type');
  const translation = smallCourseWith('lessons/first-words/ro.md', '## Ce scriu', '::untranslated\n\n## Ce scriu');
  const page = parseCourse(translation).tree?.lessons['first-words']?.pages.ro;
  if (!page) throw new Error('no page');
  expect(alignTranslation(originalOf(files), page).map((standing) => standing.state)).toEqual([
    'current',
    'missing',
    ...Array(7).fill('current'),
  ]);
});

test('a changed passage remembers what it was made from; one never stamped does not', () => {
  const files = smallCourseWith('lessons/first-words/en.md', '## What they type', '## What people type');
  const page = parseCourse(smallCourse()).tree?.lessons['first-words']?.pages.ro;
  if (!page) throw new Error('no page');
  expect(alignTranslation(originalOf(files), page)[1]).toEqual({ state: 'stale', madeFrom: fingerprint('## What they type') });
  expect(
    alignTranslation(originalOf(), { ...page, stamp: null }).every(
      (standing) => standing.state === 'stale' && standing.madeFrom === null,
    ),
  ).toBe(true);
});

test('a change is told word by word, without marks, and its parts make up both texts', () => {
  expect(changeBetween('Ask **here**.', 'Ask *now* here.')).toEqual([
    { op: 'same', text: 'Ask ' },
    { op: 'added', text: 'now ' },
    { op: 'same', text: 'here.' },
  ]);
  const words = fc
    .array(fc.constantFrom('one', 'two', 'три', 'căutare', '.', ','), { minLength: 1 })
    .map((list) => list.join(' '));
  fc.assert(
    fc.property(words, words, (before, after) => {
      const change = changeBetween(before, after) ?? [];
      const joined = (left: string): string =>
        change
          .filter((part) => part.op !== left)
          .map((part) => part.text)
          .join('');
      expect([joined('added'), joined('removed')]).toEqual([before, after]);
    }),
  );
});

test('the command stamps one lesson or language, and leaves alone what does not match', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'bibliobus-stamp-'));
  try {
    const files = smallCourseWith('lessons/first-words/en.md', 'Learn from them.', 'Learn a lot from them.');
    files.set('lessons/second-page/sr.md', new TextEncoder().encode('---\ntitle: Т\nsummary: С\n---\n\nЈедан.\n'));
    const root = join(dir, 'course');
    await writeDirectory(root, files);
    expect((await stampLessons(root, { language: 'ro' })).written).toEqual(['lessons/first-words/ro.md']);
    const all = await stampLessons(root);
    expect(all.written).toEqual(['lessons/first-words/sr.md']);
    expect(all.issues.map((issue) => [issue.file, issue.code])).toEqual([['lessons/second-page/sr.md', 'passage-parity']]);
    expect((await stampLessons(root, { lesson: 'none' })).issues[0]?.code).toBe('lesson-not-found');
    const now = (await readDirectory(root)).files;
    expect(textIn(now, 'lessons/second-page/sr.md')).toBe(textIn(files, 'lessons/second-page/sr.md'));
    const page = parseCourse(now).tree?.lessons['first-words']?.pages.ro;
    expect(page && alignTranslation(originalOf(files), page).every((standing) => standing.state === 'current')).toBe(true);
  } finally {
    await rm(dir, { recursive: true });
  }
});
