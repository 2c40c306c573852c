import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findNative } from '../database/binaries.ts';
import type { Migrations } from '../database/db.ts';
import { migrate } from '../database/migrate.ts';
import { openPool } from '../database/pool.ts';
import { makeCluster, startPostgres, type PostgresProcess } from '../database/postgres-process.ts';
import { openTestDatabase } from '../database/test-database.ts';
import { restoreBackup } from './restore-backup.ts';
import { writeBackup } from './write-backup.ts';

/** A schema with everything that makes a restore hard: circles of keys, generated columns, triggers, sequences, seeds. */
const library: Migrations = {
  '2026-01-01-library-1': {
    async up(db) {
      await sql`create type shelf_kind as enum ('open', 'closed')`.execute(db);
      await sql`create table shelf (id integer generated always as identity primary key, kind shelf_kind not null, best_book integer)`.execute(
        db,
      );
      await sql`create table book (
        id serial primary key, shelf_id integer not null references shelf, sequel_of integer references book,
        title text not null, lower_title text generated always as (lower(title)) stored, cover bytea, facts jsonb, tags text[], price numeric,
        at timestamptz, changed integer not null default 0)`.execute(db);
      await sql`alter table shelf add foreign key (best_book) references book`.execute(db);
      await sql`create function count_change() returns trigger language plpgsql as $$ begin new.changed := new.changed + 1; return new; end $$`.execute(
        db,
      );
      await sql`create trigger count_change before insert or update on book for each row execute function count_change()`.execute(
        db,
      );
      await sql`create table house_rule (name text primary key, value text)`.execute(db);
      await sql`insert into house_rule values ('quiet', 'yes')`.execute(db);
      await sql`create table "Пуна полица" ("редни број" bigint primary key, "текст" text)`.execute(db);
    },
  },
};
const grown: Migrations = {
  ...library,
  '2026-02-01-library-2': {
    up: async (db) => void (await sql`alter table book add column pages integer not null default 7`.execute(db)),
  },
};
const NASTY = ['', '\\N', '\\.', 'tab\there', 'line\nfeed\r\n', '"quote"', 'Ђура ș ț 🚌', '\\x41', 'NULL'];
const INSERT = `insert into book (shelf_id, title, cover, facts, tags, price, at) values (1, $1, $2, $3, $4, 'NaN', '2026-11-23T10:00:00.123456Z')`;

let folder: string;
let old: PostgresProcess | undefined;
/** PostgreSQL 15 comes as an optional package for Linux on x64 alone; elsewhere the server of the tests stands in for it. */
const has15 = findNative('pg15-linux-x64') !== undefined;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'bibliobus-backup-'));
  chmodSync(folder, 0o755);
  if (!has15)
    return console.log(
      'PostgreSQL 15 is not among the packages of this system: the round trip runs between two databases of version 18.',
    );
  const options = {
    cluster: join(folder, 'pg15'),
    password: 'secret',
    packageName: 'pg15-linux-x64',
    settings: { fsync: 'off' },
  };
  await makeCluster(options, { sync: false });
  old = await startPostgres(options);
});
afterAll(async () => {
  await old?.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function onClient<Result>(url: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function fill(url: string, titles: string[]): Promise<void> {
  await onClient(url, async (client) => {
    await client.query(`insert into shelf (kind) values ('open'), ('closed')`);
    for (const title of titles) await client.query(INSERT, [title, Buffer.from(title), { title }, [title, 'x']]);
    await client.query(`update shelf set best_book = 1 where id = 1`);
    await client.query(`update book set sequel_of = 1 where id > 1`);
    await client.query(`update house_rule set value = 'no'`);
    await client.query(`insert into "Пуна полица" values (9007199254740993, 'текст')`);
    // Numbers that were handed out and rolled back must not be handed out again.
    await client.query(`select setval('book_id_seq', 5000)`);
  });
}

const contents = (url: string): Promise<unknown> =>
  onClient(url, async (client) => ({
    books: (
      await client.query(
        `select id, shelf_id, sequel_of, title, lower_title, encode(cover, 'hex') as cover, facts, tags, price, at::text, changed from book order by id`,
      )
    ).rows,
    shelves: (await client.query('select * from shelf order by id')).rows,
    rules: (await client.query('select * from house_rule')).rows,
    full: (await client.query('select * from "Пуна полица"')).rows,
    sequence: (await client.query(`select last_value, is_called from book_id_seq`)).rows,
    nextShelf: (await client.query(`select last_value from shelf_id_seq`)).rows,
    keys: (
      await client.query(
        `select conname from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace order by 1`,
      )
    ).rows,
  }));

async function openOld(migrations: Migrations): Promise<{ url: string; close(): Promise<void> }> {
  if (!old) return openTestDatabase({ migrations });
  const name = `test_${crypto.randomUUID().replaceAll('-', '')}`;
  await onClient(old.url('postgres'), (client) => client.query(`create database ${name}`));
  const db = openPool(old.url(name));
  await migrate(db, migrations);
  await db.destroy();
  return { url: old.url(name), close: async () => undefined };
}

const yes = async (): Promise<boolean> => true;

test('moves everything from 18 to 15 and back, sequences and circles of keys included', async () => {
  const here = await openTestDatabase({ migrations: library });
  const there = await openOld({});
  const back = await openTestDatabase({ migrations: library });
  await fill(here.url, NASTY);
  await fill(back.url, ['will be replaced']);
  const before = await contents(here.url);
  const first = await writeBackup({ url: here.url, file: join(folder, 'a') });
  expect(first).toMatchObject({ tables: 4, rows: NASTY.length + 4 });
  await restoreBackup({ url: there.url, file: join(folder, 'a'), migrations: library, confirm: yes });
  expect(await contents(there.url)).toEqual(before);
  expect(
    await onClient(there.url, async (client) => (await client.query('show server_version')).rows[0].server_version as string),
  ).toMatch(has15 ? /^15\./ : /^18\./);
  await writeBackup({ url: there.url, file: join(folder, 'b') });
  const asked: string[] = [];
  await restoreBackup({
    url: back.url,
    file: join(folder, 'b'),
    migrations: library,
    confirm: async ({ writtenAt }) => asked.push(writtenAt) > 0,
  });
  expect(asked).toHaveLength(1);
  expect(await contents(back.url)).toEqual(before);
  // The triggers and keys are alive again.
  await onClient(back.url, async (client) => {
    expect((await client.query(`${INSERT} returning id, changed`, ['next', null, null, null])).rows).toEqual([
      { id: 5001, changed: 1 },
    ]);
    await expect(client.query('update book set sequel_of = 9999 where id = 1')).rejects.toThrow('foreign key');
  });
  await Promise.all([here.close(), there.close(), back.close()]);
});

test('an older backup is brought up to the newer schema; a newer one is refused and changes nothing', async () => {
  const older = await openTestDatabase({ migrations: library });
  const newer = await openTestDatabase({ migrations: grown });
  await fill(older.url, ['Emil']);
  await writeBackup({ url: older.url, file: join(folder, 'old') });
  await writeBackup({ url: newer.url, file: join(folder, 'new') });
  await restoreBackup({ url: newer.url, file: join(folder, 'old'), migrations: grown, confirm: yes });
  expect(await onClient(newer.url, async (client) => (await client.query('select title, pages from book')).rows)).toEqual([
    { title: 'Emil', pages: 7 },
  ]);
  const before = await contents(older.url);
  await expect(restoreBackup({ url: older.url, file: join(folder, 'new'), migrations: library, confirm: yes })).rejects.toThrow(
    /written by a newer Bibliobus \(2026-02-01-library-2\)/,
  );
  expect(await contents(older.url)).toEqual(before);
  await Promise.all([older.close(), newer.close()]);
});

test('whatever is wrong with the file, nothing changes and one sentence says why', async () => {
  const { url, close } = await openTestDatabase({ migrations: library });
  await fill(url, NASTY);
  const file = join(folder, 'sound');
  await writeBackup({ url, file });
  const before = await contents(url);
  const whole = gunzipSync(readFileSync(file));
  const spoil = (name: string, make: (path: string) => void): string => {
    make(join(folder, name));
    return join(folder, name);
  };
  const faulty = {
    'no file': join(folder, 'missing'),
    'not gzip': spoil('text', (path) => writeFileSync(path, 'hello')),
    empty: spoil('empty', (path) => writeFileSync(path, '')),
    'cut in the packing': spoil('cut', (path) => (writeFileSync(path, readFileSync(file)), truncateSync(path, 900))),
    'cut between two parts': spoil('short', (path) =>
      writeFileSync(path, gzipSync(Buffer.concat([whole.subarray(0, whole.indexOf('sequences.json')), Buffer.alloc(1024)]))),
    ),
    'one letter changed': spoil('changed', (path) => {
      const copy = Buffer.from(whole);
      copy[copy.indexOf('NULL')] = 'M'.charCodeAt(0);
      writeFileSync(path, gzipSync(copy));
    }),
    'a row that fits nowhere': spoil('row', (path) => {
      const copy = Buffer.from(whole);
      copy[copy.indexOf('NaN')] = 'X'.charCodeAt(0);
      writeFileSync(path, gzipSync(copy));
    }),
  };
  for (const [what, path] of Object.entries(faulty)) {
    await expect(restoreBackup({ url, file: path, migrations: library, confirm: yes }), what).rejects.toThrow(
      /nothing was changed|There is no file/,
    );
    expect(await contents(url), what).toEqual(before);
  }
  await expect(restoreBackup({ url, file, migrations: library, confirm: async () => false })).rejects.toThrow(
    'Nothing was changed.',
  );
  expect(await contents(url)).toEqual(before);
  await close();
});

test('is of one moment although others write meanwhile, and carries the uploads', async () => {
  const here = await openTestDatabase({ migrations: library });
  const there = await openTestDatabase();
  await fill(here.url, ['first']);
  mkdirSync(join(folder, 'uploads', 'deep'), { recursive: true });
  const bytes = Buffer.alloc(3_000_000, 'bibliobus');
  writeFileSync(join(folder, 'uploads', 'deep', 'слика.bin'), bytes);
  writeFileSync(join(folder, 'uploads', 'empty'), '');
  const writer = openPool(here.url);
  let writing = true;
  const others = (async () => {
    while (writing) {
      // A shelf and its book appear together or not at all.
      await writer.transaction().execute(async (tx) => {
        await sql`insert into shelf (kind) values ('open')`.execute(tx);
        await sql`insert into book (shelf_id, title) values (currval('shelf_id_seq'), ${'x'.repeat(20_000)})`.execute(tx);
      });
    }
  })();
  await new Promise((resolve) => setTimeout(resolve, 300));
  await writeBackup({ url: here.url, file: join(folder, 'moment'), uploads: join(folder, 'uploads') });
  writing = false;
  await others;
  const facts = await restoreBackup({
    url: there.url,
    file: join(folder, 'moment'),
    migrations: library,
    uploads: join(folder, 'restored'),
    confirm: yes,
  });
  expect(facts.uploads).toBe(2);
  expect(readFileSync(join(folder, 'restored', 'deep', 'слика.bin')).equals(bytes)).toBe(true);
  expect(existsSync(join(folder, 'restored', 'empty'))).toBe(true);
  const [counted] = (
    await onClient(there.url, (client) =>
      client.query('select (select count(*) from shelf)::int as shelves, (select count(*) from book)::int as books'),
    )
  ).rows;
  expect(counted.shelves).toBe(counted.books + 1);
  expect(counted.books).toBeGreaterThan(1);
  await writer.destroy();
  await Promise.all([here.close(), there.close()]);
});

test('any text survives', async () => {
  const here = await openTestDatabase({ migrations: library });
  const there = await openTestDatabase();
  const titles = fc.sample(
    fc.string({ unit: 'binary', maxLength: 300 }).map((text) => text.replaceAll('\0', '').toWellFormed()),
    200,
  );
  await fill(here.url, titles);
  await writeBackup({ url: here.url, file: join(folder, 'texts') });
  await restoreBackup({ url: there.url, file: join(folder, 'texts'), migrations: library, confirm: yes });
  expect(await contents(there.url)).toEqual(await contents(here.url));
  await Promise.all([here.close(), there.close()]);
});
