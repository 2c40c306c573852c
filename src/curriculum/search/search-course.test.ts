import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WRITINGS, type Writing } from '#kernel/writing.ts';
import type { Ctx } from '#platform/database/db.ts';
import { openTestDatabase, type TestDatabase } from '#platform/database/test-database.ts';
import { HOUSE } from '../editions/ensure-first-edition.ts';
import { importCurriculum } from '../editions/import-curriculum.ts';
import { smallCourse, textIn } from '../fixtures/small-course.ts';
import { migrations } from '../tables.ts';
import { fold } from './fold.ts';
import { otherForms } from './other-forms.ts';
import { searchCourse } from './search-course.ts';

let database: TestDatabase;
let ctx: Ctx;

/** Prose with the words that the tests look for, in the third passage of the second lesson. */
const MORE: Record<string, string> = {
  en: 'Librarians learned about libraries, and about the following of readers.',
  ro: 'În bibliotecă, căutarea începe cu o căutare simplă; învățarea și bibliotecarii țin de aceasta.',
  sr: 'Овде ћете научити како библиотеке раде између полица; Ђорђе познаје људе и догађаје.',
};

beforeAll(async () => {
  database = await openTestDatabase({ migrations });
  ctx = { db: database.db, clock: () => new Date('2026-11-23T12:00:00Z'), actor: HOUSE };
  const files = smallCourse();
  for (const [language, words] of Object.entries(MORE)) {
    const path = `lessons/second-page/${language}.md`;
    files.set(path, new TextEncoder().encode(`${textIn(files, path)}\n${words}\n`));
  }
  await importCurriculum(ctx, files);
});
afterAll(() => database.close());

const places = async (writing: Writing, query: string): Promise<string[]> =>
  (await searchCourse(ctx, writing, query)).map((hit) => `${hit.lesson.slug}#${hit.anchor}`);
const marked = async (writing: Writing, query: string): Promise<string[]> =>
  (await searchCourse(ctx, writing, query)).flatMap((hit) => hit.excerpt.filter((piece) => piece.hit).map((piece) => piece.text));

describe('scripts and diacritics are forgiven', () => {
  test.each(['nauciti', 'naučiti', 'научити', 'НАУЧИТИ', 'Naučiti'])(
    '%s finds the same in both Serbian writings',
    async (query) => {
      expect(await places('sr', query)).toContain('second-page#p3');
      expect(await places('sr-Latn', query)).toEqual(await places('sr', query));
    },
  );

  test.each(['izmedju', 'između', 'између'])('%s: đ, dj and ђ are one', async (query) => {
    expect(await places('sr', query)).toContain('second-page#p3');
    expect(await marked('sr', query)).toContain('између');
    expect(await marked('sr-Latn', query)).toContain('između');
  });

  test.each(['biblioteka', 'библиотека', 'библиотеке', 'bibliotekama'])('%s finds other forms of the word', async (query) => {
    expect(await places('sr-Latn', query)).toContain('second-page#p3');
  });

  test.each(['cautare', 'căutare', 'CĂUTARE', 'căutări'])('%s finds Romanian with and without its marks', async (query) => {
    expect(await places('ro', query)).toContain('second-page#p3');
    expect(await marked('ro', query)).toContain('căutarea');
  });

  test.each(['invatarea', 'învățarea', 'învăţarea'])('%s: comma and cedilla are one', async (query) => {
    expect(await places('ro', query)).toContain('second-page#p3');
  });
});

test.each([
  ['nauče', 'naučiti'],
  ['naucili', 'научимо'],
  ['упит', 'упита'],
  ['upiti', 'upitima'],
  ['citalac', 'читаоци'],
  ['čitalaca', 'čitaocima'],
  ['библиотеци', 'библиотекама'],
  ['наслов', 'насловима'],
  ['опис', 'описати'],
  ['pretraživač', 'претраживача'],
])('Serbian: %s and %s are one word', (one, other) => {
  const forms = (word: string): Set<string> => new Set([fold(word), ...otherForms(fold(word), 'sr')]);
  expect([...forms(one)].some((form) => forms(other).has(form))).toBe(true);
});

test('naslov and našli are two words', () => {
  const forms = (word: string): string[] => [fold(word), ...otherForms(fold(word), 'sr')];
  expect(forms('наслова')).toEqual(['naslova', 'naslov']);
  expect(forms('нашли')).not.toContain('naslov');
});

test('what a Serbian reader types finds what is written otherwise', async () => {
  expect(await places('sr', 'naucimo')).toEqual(expect.arrayContaining(['second-page#p3', 'first-words#p1']));
  expect(await places('sr-Latn', 'citalac')).toContain('first-words#p1');
  expect(await marked('sr-Latn', 'citalac')).toContain('Čitaoci');
  expect(await marked('sr', 'upit')).toContain('упита');
});

test('English stems: library finds libraries, learn finds learned', async () => {
  expect(await places('en', 'library')).toContain('second-page#p3');
  expect(await marked('en', 'learning librarian')).toEqual(expect.arrayContaining(['Librarians', 'learned']));
});

test('the last word may be unfinished', async () => {
  expect(await places('en', 'librarians follo')).toEqual(['second-page#p3']);
  expect(await places('sr', 'bibliot')).toContain('second-page#p3');
});

test('titles come before headings, headings before prose', async () => {
  const [first, ...others] = await places('en', 'title');
  expect(first).toBe('second-page#title');
  expect(others.sort()).toEqual(['first-words#p4', 'second-page#p1']);
  const hits = await places('en', 'type');
  expect(hits.indexOf('first-words#p2')).toBeLessThan(hits.indexOf('first-words#p1'));
});

test('a figure is found by its words, and names its lesson and module', async () => {
  const [hit] = await searchCourse(ctx, 'ro', 'vede cititorul');
  expect(hit).toMatchObject({
    anchor: 'p4',
    module: 'Să fiți găsiți',
    lesson: { slug: 'first-words', title: 'Cum caută oamenii' },
  });
});

test('when no passage has all words, those that have some are shown', async () => {
  expect(await places('en', 'librarians furniture')).toEqual(['second-page#p3']);
});

test.each(['titlu', 'titluri', 'titlurile'])('%s: Romanian plurals in -uri', async (query) => {
  expect(await places('ro', query)).toContain('second-page#p1');
});

test.each([
  '',
  '   ',
  '!!! & | <-> :* ()',
  "'; drop table curriculum_search; --",
  '\\',
  'the',
  'x'.repeat(10_000),
  'word '.repeat(2_000),
  '\u0000',
  '\ud800',
  '🙂',
  'a:*',
  '&&&&',
  "''",
])('odd query %#: no harm', async (query) => {
  for (const writing of WRITINGS) expect(Array.isArray(await searchCourse(ctx, writing, query))).toBe(true);
});

test('no query does harm, and an excerpt is always a part of what is there', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.constantFrom('title & page', 'readers:*', 'title | (page')),
      async (query) => {
        for (const hit of await searchCourse(ctx, 'en', query))
          expect(hit.excerpt.map((piece) => piece.text).join('').length).toBeGreaterThan(0);
      },
    ),
    { numRuns: 60 },
  );
});
