import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Ctx } from '#platform/database/db.ts';
import { openTestDatabase, type TestDatabase } from '#platform/database/test-database.ts';
import { VISITOR } from '#kernel/actor.ts';
import { checkCurriculum } from '../check/check-curriculum.ts';
import { LIMITS, pathFault, type CurriculumFiles } from '../files/curriculum-files.ts';
import { readDirectory } from '../files/read-directory.ts';
import { writeDirectory } from '../files/write-directory.ts';
import { smallCourse, smallCourseWith, textIn } from '../fixtures/small-course.ts';
import { readEdition } from '../queries/read-course.ts';
import { readLesson } from '../queries/read-lesson.ts';
import { searchCourse } from '../search/search-course.ts';
import { migrations } from '../tables.ts';
import { HOUSE, ensureFirstEdition } from './ensure-first-edition.ts';
import { exportCurriculum, readEditionFiles } from './export-curriculum.ts';
import { importCurriculum } from './import-curriculum.ts';
import { isNewer, nextPatch, numberAfter } from './edition-number.ts';

let database: TestDatabase;
let ctx: Ctx;
let dir: string;

beforeAll(async () => {
  database = await openTestDatabase({ migrations });
  ctx = { db: database.db, clock: () => new Date(), actor: HOUSE };
});
afterAll(() => database.close());
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'bibliobus-edition-'));
});
afterEach(() => rm(dir, { recursive: true }));

const asObject = (files: CurriculumFiles): Record<string, string> =>
  Object.fromEntries([...files].map(([path, bytes]) => [path, Buffer.from(bytes).toString('hex')]).sort());

describe('export(import(x)) = x', () => {
  const part = fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
    fc.constantFrom(
      '.hidden',
      'ş ț',
      'ж',
      'e\u0301',
      'é',
      ' ',
      'a.',
      '%2e%2e',
      'quo\'te"',
      '$(x)',
      '-rf',
      'CON',
      '__proto__',
      'constructor',
    ),
  );
  const path = fc
    .array(part, { minLength: 1, maxLength: 3 })
    .map((parts) => `extra/${parts.join('/')}`)
    .filter((name) => pathFault(name) === undefined);
  const extras = fc.dictionary(path, fc.uint8Array({ maxLength: 300 }), { maxKeys: 6 });

  test('for text, binary files and every legal name, through the database and through a folder', async () => {
    await fc.assert(
      fc.asyncProperty(extras, async (more) => {
        const files = smallCourse();
        for (const [name, bytes] of Object.entries(more)) {
          const isInTheWay = [...files.keys()].some((other) => other.startsWith(`${name}/`) || name.startsWith(`${other}/`));
          if (!isInTheWay) files.set(name, bytes);
        }
        const { edition } = await importCurriculum(ctx, files);
        expect(asObject(await readEditionFiles(ctx, edition.id))).toEqual(asObject(files));
        const out = await mkdtemp(join(dir, 'x'));
        expect(await exportCurriculum(ctx, out, edition.id)).toBe(files.size);
        const back = await readDirectory(out);
        expect(back.issues).toEqual([]);
        expect(asObject(back.files)).toEqual(asObject(files));
        expect((await importCurriculum(ctx, out)).changed).toBe(false);
      }),
      { numRuns: 12 },
    );
  }, 60_000);

  test('an edition stays what it was when later ones come', async () => {
    const first = await importCurriculum(ctx, smallCourse({ NOTES: 'one' }));
    await importCurriculum(ctx, smallCourse({ NOTES: 'two' }));
    expect(textIn(await readEditionFiles(ctx, first.edition.id), 'NOTES')).toBe('one');
    await expect(readEditionFiles(ctx, 'no-such')).rejects.toMatchObject({ code: 'edition-not-found' });
  });

  test('a folder with something in it is never written to', async () => {
    await writeFile(join(dir, 'mine.txt'), 'mine');
    await expect(exportCurriculum(ctx, dir)).rejects.toMatchObject({ code: 'folder-not-empty' });
  });
});

describe('what may not come in', () => {
  test.each(['../escape', '/absolute', 'a/../b', 'a\\b', 'nul\u0000'])('a path like %j', async (path) => {
    const files = smallCourse();
    files.set(path, new Uint8Array([1]));
    await expect(importCurriculum(ctx, files)).rejects.toMatchObject({ code: 'curriculum-faulty' });
  });

  test('symbolic links and oversized files, each named', async () => {
    await writeDirectory(join(dir, 'course'), smallCourse());
    await symlink('/etc/passwd', join(dir, 'course', 'passwd'));
    await symlink('/etc', join(dir, 'course', 'lessons', 'etc'));
    await writeFile(join(dir, 'course', 'huge.bin'), '');
    await truncate(join(dir, 'course', 'huge.bin'), LIMITS.file + 1);
    const { issues, summary } = await checkCurriculum(join(dir, 'course'));
    expect(issues.map((issue) => [issue.file, issue.code])).toEqual([
      ['huge.bin', 'file-too-large'],
      ['lessons/etc', 'symlink'],
      ['passwd', 'symlink'],
    ]);
    expect(summary.faults).toBe(3);
    await expect(importCurriculum(ctx, join(dir, 'course'))).rejects.toMatchObject({
      code: 'curriculum-faulty',
      details: { errors: 3 },
    });
  });

  test('a folder that is not there', async () => {
    expect((await checkCurriculum(join(dir, 'nothing'))).issues.map((issue) => issue.code)).toContain('folder-unreadable');
  });
});

test('publishing tells every node', async () => {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  const heard = new Promise<string | undefined>((resolve) =>
    client.on('notification', ({ channel, payload }) => channel === 'edition_published' && resolve(payload)),
  );
  await client.query('listen edition_published');
  const { edition } = await importCurriculum(ctx, smallCourse({ NOTES: 'heard' }));
  expect(await heard).toBe(edition.id);
  await client.end();
});

describe('at start', () => {
  let fresh: TestDatabase;
  let visitor: Ctx;
  const write = async (files: CurriculumFiles): Promise<string> => {
    const root = join(dir, 'curriculum');
    await rm(root, { recursive: true, force: true });
    await writeDirectory(root, files);
    return root;
  };
  beforeEach(async () => {
    fresh = await openTestDatabase({ migrations });
    visitor = { db: fresh.db, clock: () => new Date(), actor: VISITOR };
  });
  afterEach(() => fresh.close());

  test('the first start imports, the next changes nothing, changed files are a new edition', async () => {
    expect(await ensureFirstEdition(visitor, await write(smallCourse()))).toMatchObject({
      outcome: 'imported',
      edition: { number: '1.0.0' },
    });
    expect(await ensureFirstEdition(visitor, join(dir, 'curriculum'))).toMatchObject({
      outcome: 'unchanged',
      edition: { number: '1.0.0' },
    });
    expect(await ensureFirstEdition(visitor, await write(smallCourse({ NOTES: 'x' })))).toMatchObject({
      outcome: 'imported',
      edition: { number: '1.0.1' },
    });
    expect(
      await ensureFirstEdition(visitor, await write(smallCourseWith('course.yaml', 'edition: 1.0.0', 'edition: 1.4.0'))),
    ).toMatchObject({ outcome: 'imported', edition: { number: '1.4.0' } });
    expect(await ensureFirstEdition(visitor, join(dir, 'gone'))).toMatchObject({
      outcome: 'unchanged',
      edition: { number: '1.4.0' },
    });
  });

  test('an edition made here is not overwritten', async () => {
    await ensureFirstEdition(visitor, await write(smallCourse()));
    await importCurriculum({ ...visitor, actor: HOUSE }, smallCourse({ NOTES: 'ours' }));
    expect(await ensureFirstEdition(visitor, await write(smallCourse({ NOTES: 'theirs' })))).toMatchObject({
      outcome: 'kept-local',
      edition: { number: '1.0.1' },
    });
    expect(textIn(await readEditionFiles(visitor), 'NOTES')).toBe('ours');
  });

  test('faulty files stop a first start and no later one', async () => {
    await expect(ensureFirstEdition(visitor, await write(smallCourse({ 'course.yaml': 'id: [' })))).rejects.toMatchObject({
      code: 'curriculum-faulty',
    });
    await ensureFirstEdition(visitor, await write(smallCourse()));
    const later = await ensureFirstEdition(visitor, await write(smallCourse({ 'course.yaml': 'id: [' })));
    expect(later).toMatchObject({ outcome: 'faulty', edition: { number: '1.0.0' } });
    expect(later.issues.some((issue) => issue.code === 'yaml-malformed')).toBe(true);
    expect((await readEdition(visitor)).number).toBe('1.0.0');
  });

  test('an edition that an older release prepared is prepared again', async () => {
    const root = await write(smallCourse());
    const { edition } = await ensureFirstEdition(visitor, root);
    await sql`update curriculum_edition set prepared_with = 0`.execute(fresh.db);
    await sql`update curriculum_lesson set view = '{}'`.execute(fresh.db);
    await sql`delete from curriculum_search`.execute(fresh.db);
    expect(await ensureFirstEdition(visitor, root)).toMatchObject({ outcome: 'unchanged', edition: { id: edition.id } });
    expect((await readLesson(visitor, 'ro', 'first-words')).title).toBe('Cum caută oamenii');
    expect(await searchCourse(visitor, 'ro', 'cautari')).not.toEqual([]);
  });

  test('a path that is a file where a folder should be', async () => {
    const path = join(dir, 'deep', 'file');
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, 'x');
    await expect(ensureFirstEdition(visitor, path)).rejects.toMatchObject({ code: 'curriculum-faulty' });
  });
});

test('numbers are compared as numbers', () => {
  expect(isNewer('1.10.0', '1.9.9')).toBe(true);
  expect(isNewer('1.0.0', '1.0.0')).toBe(false);
  expect(nextPatch('2.3.9')).toBe('2.3.10');
  expect(numberAfter('1.0.4', '1.0.0')).toBe('1.0.5');
  expect(numberAfter('1.0.4', '1.1.0')).toBe('1.1.0');
  expect(numberAfter(undefined, '0.3.0')).toBe('0.3.0');
});
