import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Migrations } from './db.ts';
import { listApplied, migrate, NewerSchema } from './migrate.ts';
import { openPool } from './pool.ts';
import { openTestDatabase, type TestDatabase } from './test-database.ts';

const first: Migrations = {
  '2026-01-02-books-1': { up: async (db) => void (await db.schema.createTable('book').addColumn('title', 'text').execute()) },
};
const both: Migrations = {
  ...first,
  '2026-01-01-shelves-1': { up: async (db) => void (await db.schema.createTable('shelf').addColumn('name', 'text').execute()) },
};
let database: TestDatabase;
beforeAll(async () => void (database = await openTestDatabase({ migrations: first })));
afterAll(() => database.close());

test('runs what is missing, also when a younger migration is already there', async () => {
  expect(await migrate(database.db, both)).toEqual(['2026-01-01-shelves-1']);
  expect(await migrate(database.db, both)).toEqual([]);
  expect(await listApplied(database.db)).toEqual(Object.keys(both).sort());
});

test('refuses a database of a newer version and names what is unknown', async () => {
  await expect(migrate(database.db, first)).rejects.toThrow(NewerSchema);
  await expect(migrate(database.db, first)).rejects.toThrow('2026-01-01-shelves-1');
});

test('lets eight nodes start at once on an empty database, and one of them migrates', async () => {
  const empty = await openTestDatabase();
  const pools = Array.from({ length: 8 }, () => openPool(empty.url));
  const ran = await Promise.all(pools.map((pool) => migrate(pool, both)));
  expect(ran.filter((names) => names.length > 0)).toEqual([Object.keys(both).sort()]);
  await Promise.all(pools.map((pool) => pool.destroy()));
  await empty.close();
});

test('leaves nothing behind when a migration fails', async () => {
  const broken: Migrations = {
    ...both,
    '2026-02-01-books-2': { up: async (db) => void (await db.schema.createTable('half').addColumn('x', 'text').execute()) },
    '2026-02-02-books-3': { up: async () => Promise.reject(new Error('ink spilled')) },
  };
  await expect(migrate(database.db, broken)).rejects.toThrow('2026-02-02-books-3');
  const { rows } = await sql<{ at: string | null }>`select to_regclass('half')::text as at`.execute(database.db);
  expect(rows[0]?.at).toBeNull();
});

test('lower case and word search know Cyrillic and Romanian letters', async () => {
  const { rows } = await sql<{ low: string; sr: boolean; ro: boolean }>`
    select lower('ЖЉШ ȘȚĂ') as low,
      to_tsvector('serbian', 'НАУЧИТИ библиотекари') @@ to_tsquery('serbian', 'научити') as sr,
      to_tsvector('romanian', 'BIBLIOTECILE Școlii') @@ to_tsquery('romanian', 'școlii') as ro`.execute(database.db);
  expect(rows[0]).toEqual({ low: 'жљш șță', sr: true, ro: true });
});
