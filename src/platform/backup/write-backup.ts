/** Writes everything to one file, as of one moment, while others go on working. */
import { createHash, type Hash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { PART_BYTES, tableFolder, uploadFolder, VERSION, type End, type Manifest } from './archive.ts';
import { listSequences, listTables } from './schema-facts.ts';
import { TAR_END, tarEntry } from './tar.ts';

export interface BackupOptions {
  url: string;
  file: string;
  /** The folder of uploads, if this installation has one. */
  uploads?: string;
}

export interface BackupFacts {
  tables: number;
  rows: number;
  uploads: number;
  bytes: number;
}

const json = (value: unknown): Buffer => Buffer.from(JSON.stringify(value, null, 1));

function listUploads(folder: string | undefined): { path: string; bytes: number }[] {
  if (!folder || !existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: path.slice(folder.length + 1).replaceAll('\\', '/'), bytes: statSync(path).size }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Cuts a stream into parts of about a megabyte, entering them into the books. */
async function* parts(folder: string, stream: AsyncIterable<Buffer>, end: End, countRows: boolean): AsyncGenerator<Buffer> {
  const hash: Hash = createHash('sha256');
  const facts = { bytes: 0, rows: 0, sha256: '' };
  let held: Buffer[] = [];
  let size = 0;
  let number = 0;
  const flush = (): Buffer => {
    const body = Buffer.concat(held);
    held = [];
    size = 0;
    return tarEntry(`${folder}/${String(++number).padStart(6, '0')}`, body);
  };
  for await (const chunk of stream) {
    hash.update(chunk);
    facts.bytes += chunk.length;
    // In COPY's text format every row, and nothing else, ends with a line feed.
    if (countRows) for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) facts.rows++;
    held.push(chunk);
    size += chunk.length;
    if (size >= PART_BYTES) yield flush();
  }
  if (size > 0) yield flush();
  end.parts[folder] = { ...facts, sha256: hash.digest('hex') };
}

async function* archive(client: pg.Client, uploads: string | undefined, end: End): AsyncGenerator<Buffer> {
  const tables = await listTables(client);
  const { rows: versions } = await client.query<{ server_version: string }>('show server_version');
  const books = await client.query<{ at: string | null }>(`select to_regclass('kysely_migration')::text as at`);
  const migrations = books.rows[0]?.at
    ? (await client.query<{ name: string }>('select name from kysely_migration order by name')).rows.map(({ name }) => name)
    : [];
  const files = listUploads(uploads);
  const manifest: Manifest = {
    format: 'bibliobus-backup',
    version: VERSION,
    writtenAt: new Date().toISOString(),
    postgres: versions[0]?.server_version ?? '',
    migrations,
    tables,
    uploads: files,
  };
  yield tarEntry('manifest.json', json(manifest));
  for (const [index, { name, columns }] of tables.entries()) {
    const list = columns.map((column) => client.escapeIdentifier(column)).join(', ');
    const stream = client.query(copyTo(`copy (select ${list} from ${client.escapeIdentifier(name)}) to stdout`));
    yield* parts(tableFolder(index), stream, end, true);
  }
  for (const [index, { path }] of files.entries())
    yield* parts(uploadFolder(index), createReadStream(join(uploads as string, path)), end, false);
  // Sequences stand outside of snapshots: read last, they are at least as far as the rows.
  yield tarEntry('sequences.json', json(await listSequences(client)));
  yield tarEntry('end.json', json(end));
  yield TAR_END;
}

/** Writes the backup beside `file` first and renames it when it is whole; a failed backup leaves no file. */
export async function writeBackup({ url, file, uploads }: BackupOptions): Promise<BackupFacts> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const unfinished = `${file}.unfinished`;
  const end: End = { parts: {} };
  try {
    await client.query('begin isolation level repeatable read read only');
    await pipeline(
      Readable.from(archive(client, uploads, end), { objectMode: true }),
      createGzip({ level: 6 }),
      createWriteStream(unfinished, { mode: 0o600 }),
    );
    await client.query('commit');
    renameSync(unfinished, file);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  } finally {
    await client.end();
  }
  const of = (kind: string) => Object.entries(end.parts).filter(([folder]) => folder.startsWith(kind));
  return {
    tables: of('tables/').length,
    rows: of('tables/').reduce((rows, [, facts]) => rows + facts.rows, 0),
    uploads: of('uploads/').length,
    bytes: statSync(file).size,
  };
}
