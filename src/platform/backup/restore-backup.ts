/** Brings everything back from one file, into any PostgreSQL that we support: all of it, or nothing changes. */
import { createHash, type Hash } from 'node:crypto';
import { createReadStream, existsSync, mkdirSync, renameSync, rmSync, appendFileSync, writeFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { once } from 'node:events';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { Db, Migrations } from '../database/db.ts';
import { migrate } from '../database/migrate.ts';
import {
  endSchema,
  manifestSchema,
  MOST_PART_BYTES,
  sequencesSchema,
  tableFolder,
  uploadFolder,
  VERSION,
  type End,
  type Manifest,
} from './archive.ts';
import { dropEverything, hasRows, listTables } from './schema-facts.ts';
import { readTar, type TarEntry } from './tar.ts';

export interface RestoreOptions {
  url: string;
  file: string;
  /** All migrations of this version. */
  migrations: Migrations;
  /** Where uploads go. */
  uploads?: string;
  /** Asked when the database has data that would be replaced. */
  confirm: (manifest: Manifest) => Promise<boolean>;
}

export interface RestoreFacts {
  tables: number;
  rows: number;
  uploads: number;
  writtenAt: string;
}

/** A sentence for whoever restores. */
export class RestoreRefused extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'RestoreRefused';
  }
}

const damaged = (file: string, why: string, cause?: unknown): RestoreRefused =>
  new RestoreRefused(`${file} is not a whole backup of Bibliobus (${why}); nothing was changed.`, { cause });

/** Reads entries one by one; everything that is wrong with the file becomes one sentence. */
async function* entriesOf(file: string): AsyncGenerator<TarEntry> {
  if (!existsSync(file)) throw new RestoreRefused(`There is no file ${file}.`);
  const gunzip = createGunzip();
  const whole = pipeline(createReadStream(file), gunzip, () => undefined);
  try {
    yield* readTar(whole, MOST_PART_BYTES);
  } catch (error) {
    throw damaged(file, (error as Error).message, error);
  } finally {
    gunzip.destroy();
  }
}

function parse<T>(schema: { parse(value: unknown): T }, file: string, { name, body }: TarEntry): T {
  try {
    return schema.parse(JSON.parse(body.toString('utf8')));
  } catch (error) {
    throw damaged(file, `${name} says something else than expected`, error);
  }
}

function judge(manifest: Manifest, migrations: Migrations, file: string): void {
  const unknown = manifest.migrations.filter((name) => !(name in migrations));
  if (manifest.version > VERSION || unknown.length > 0) {
    throw new RestoreRefused(
      `${file} was written by a newer Bibliobus (${unknown.join(', ') || `format ${manifest.version}`}): update this installation first. Nothing was changed.`,
    );
  }
  for (const { path } of manifest.uploads) {
    if (normalize(path).startsWith('..') || path.startsWith('/') || /^[a-z]:/i.test(path))
      throw damaged(file, 'an upload wants to lie elsewhere');
  }
}

/** Restores in one transaction. The schema becomes that of the backup, is filled, and is then brought up to this version. */
export async function restoreBackup({ url, file, migrations, uploads, confirm }: RestoreOptions): Promise<RestoreFacts> {
  const entries = entriesOf(file);
  const first = await entries.next();
  if (first.done || first.value.name !== 'manifest.json') throw damaged(file, 'it does not begin with manifest.json');
  const manifest = parse(manifestSchema, file, first.value);
  judge(manifest, migrations, file);

  const client = new pg.Client({ connectionString: url });
  await client.connect();
  // Kysely sees a pool of exactly this one connection, so that migrations and COPY share one transaction.
  const db: Db = new Kysely({
    dialect: new PostgresDialect({
      pool: {
        connect: async () => Object.assign(client, { release: () => undefined }) as unknown as pg.PoolClient,
        end: async () => undefined,
        options: {},
      } as unknown as pg.Pool,
    }),
  });
  const arrived = uploads ? `${uploads}.arriving` : undefined;
  try {
    if ((await hasRows(client)) && !(await confirm(manifest))) throw new RestoreRefused('Nothing was changed.');
    if (arrived) rmSync(arrived, { recursive: true, force: true });
    const facts = await db.transaction().execute(async (tx) => {
      await client.query(`set local lock_timeout = '30s'`);
      await dropEverything(client);
      await migrate(tx, Object.fromEntries(Object.entries(migrations).filter(([name]) => manifest.migrations.includes(name))));
      const filled = await fill(client, file, entries, manifest, arrived);
      await migrate(tx, migrations);
      return filled;
    });
    if (uploads && arrived && existsSync(arrived)) {
      rmSync(uploads, { recursive: true, force: true });
      renameSync(arrived, uploads);
    }
    await client.query(`analyze`);
    await client.query(`select pg_notify('edition_published', '')`);
    return facts;
  } catch (error) {
    if (error instanceof RestoreRefused) throw error;
    const { code, message } = error as { code?: string; message: string };
    if (code === '55P03')
      throw new RestoreRefused(
        'Others are working in the database and did not finish within 30 seconds; nothing was changed. Try again when it is quiet.',
        { cause: error },
      );
    throw new RestoreRefused(`The backup could not be restored (${message}); nothing was changed.`, { cause: error });
  } finally {
    if (arrived) rmSync(arrived, { recursive: true, force: true });
    await client.end();
  }
}

/** Loads tables, uploads and sequences; ends only when the file's own books agree. */
async function fill(
  client: pg.Client,
  file: string,
  entries: AsyncGenerator<TarEntry>,
  manifest: Manifest,
  arrived: string | undefined,
): Promise<RestoreFacts> {
  const quote = (name: string): string => client.escapeIdentifier(name);
  const there = await listTables(client);
  const strange = manifest.tables.filter(({ name }) => !there.some((table) => table.name === name));
  if (strange.length > 0) throw damaged(file, `it has the unknown tables ${strange.map(({ name }) => name).join(', ')}`);
  // Foreign keys may run in circles, so they are put aside while the tables fill, and checked as a whole afterwards.
  const { rows: keys } = await client.query<{ table: string; name: string; definition: string }>(`
    select conrelid::regclass::text as table, quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
    from pg_constraint where contype = 'f' and conparentid = 0 and connamespace = current_schema()::regnamespace`);
  for (const { table, name } of keys) await client.query(`alter table ${table} drop constraint ${name}`);
  for (const { name } of there) await client.query(`alter table ${quote(name)} disable trigger user`);
  if (there.length > 0) await client.query(`truncate ${there.map(({ name }) => quote(name)).join(', ')}`);

  // Every upload begins empty, since an empty one has no parts.
  for (const { path } of arrived ? manifest.uploads : []) {
    mkdirSync(dirname(join(arrived as string, path)), { recursive: true });
    writeFileSync(join(arrived as string, path), '');
  }
  const books: End = { parts: {} };
  let end: End | undefined;
  let open: ({ folder: string; hash: Hash; bytes: number; rows: number } & Sink) | undefined;
  const close = async (): Promise<void> => {
    if (!open) return;
    await open.close();
    books.parts[open.folder] = { bytes: open.bytes, rows: open.rows, sha256: open.hash.digest('hex') };
    open = undefined;
  };
  try {
    for await (const entry of entries) {
      const folder = dirname(entry.name);
      if (open && open.folder !== folder) await close();
      if (entry.name === 'sequences.json') {
        for (const { name, value, called } of parse(sequencesSchema, file, entry))
          await client.query(`select setval($1::regclass, $2::bigint, $3)`, [quote(name), value, called]);
      } else if (entry.name === 'end.json') end = parse(endSchema, file, entry);
      else {
        open ??= { folder, hash: createHash('sha256'), bytes: 0, rows: 0, ...openSink(client, file, folder, manifest, arrived) };
        open.hash.update(entry.body);
        open.bytes += entry.body.length;
        if (folder.startsWith('tables/'))
          for (let at = entry.body.indexOf(10); at !== -1; at = entry.body.indexOf(10, at + 1)) open.rows++;
        await open.write(entry.body);
      }
    }
    await close();
  } catch (error) {
    // An open COPY would keep the rollback waiting for ever.
    await open?.abort();
    throw error;
  }
  if (!end) throw damaged(file, 'its end is missing');
  for (const [folder, facts] of Object.entries(end.parts)) {
    const found = books.parts[folder] ?? { bytes: 0, rows: 0, sha256: createHash('sha256').digest('hex') };
    if (found.sha256 !== facts.sha256 || found.rows !== facts.rows) throw damaged(file, `${folder} differs from its checksum`);
  }
  for (const { name } of there) await client.query(`alter table ${quote(name)} enable trigger user`);
  for (const { table, name, definition } of keys) await client.query(`alter table ${table} add constraint ${name} ${definition}`);
  return {
    tables: manifest.tables.length,
    rows: Object.values(books.parts).reduce((rows, facts) => rows + facts.rows, 0),
    uploads: manifest.uploads.length,
    writtenAt: manifest.writtenAt,
  };
}

interface Sink {
  write(body: Buffer): Promise<void>;
  close(): Promise<void>;
  abort(): Promise<void>;
}

/** Where the parts of a folder of the archive go. */
function openSink(client: pg.Client, file: string, folder: string, manifest: Manifest, arrived: string | undefined): Sink {
  const table = manifest.tables.find((_, index) => tableFolder(index) === folder);
  if (table) {
    const stream = client.query(
      copyFrom(
        `copy ${client.escapeIdentifier(table.name)} (${table.columns.map((column) => client.escapeIdentifier(column)).join(', ')}) from stdin`,
      ),
    );
    // A row that PostgreSQL refuses ends the stream at any moment; whoever writes or closes next hears of it.
    let failure: Error | undefined;
    stream.on('error', (error) => (failure = error));
    return {
      async write(body) {
        if (failure) throw failure;
        if (!stream.write(body)) await Promise.race([once(stream, 'drain'), once(stream, 'close')]);
      },
      async close() {
        if (failure) throw failure;
        const finished = once(stream, 'finish');
        stream.end();
        await finished;
      },
      async abort() {
        if (failure || stream.writableEnded) return;
        const closed = new Promise((resolve) => stream.once('close', resolve));
        stream.destroy();
        await closed;
      },
    };
  }
  const upload = manifest.uploads.find((_, index) => uploadFolder(index) === folder);
  if (!upload) throw damaged(file, `it has the unknown part ${folder}`);
  const path = arrived ? join(arrived, upload.path) : undefined;
  return {
    write: async (body) => (path ? appendFileSync(path, body) : undefined),
    close: async () => undefined,
    abort: async () => undefined,
  };
}
