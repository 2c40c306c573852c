import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, expect, test } from 'vitest';
import { attachDatabase, requirePostgres } from './attach.ts';
import { findRunning, openEmbedded } from './embedded.ts';
import { FolderHeld } from './holder.ts';
import { beginOf } from './process-identity.ts';

const folders: string[] = [];
const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'bibliobus-embedded-'));
  folders.push(folder);
  return folder;
};
const processes: number[] = [];
afterEach(() => {
  for (const pid of processes.splice(0)) if (beginOf(pid) !== undefined) process.kill(pid, 'SIGKILL');
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

async function ask(url: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const results: unknown = await client.query({ text, rowMode: 'array' });
    return [results].flat().flatMap((result) => (result as pg.QueryArrayResult).rows.flat());
  } finally {
    await client.end();
  }
}

/** Another process that opens the folder and tells its PostgreSQL's pid. */
function openElsewhere(dataDir: string): Promise<{ node: number; postgres: number }> {
  const script = `import { openEmbedded } from '#platform/database/embedded.ts';
    const opened = await openEmbedded({ dataDir: process.argv[1], doing: 'serves on port 4242' });
    console.log(opened.pid()); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, dataDir], { stdio: ['ignore', 'pipe', 'ignore'] });
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`ended with ${code}`)));
    child.stdout.once('data', (chunk) => {
      const pids = { node: child.pid as number, postgres: Number(String(chunk)) };
      processes.push(pids.node, pids.postgres);
      resolve(pids);
    });
  });
}

const gone = async (pid: number): Promise<void> => {
  while (beginOf(pid) !== undefined) await new Promise((resolve) => setTimeout(resolve, 5));
};

test('keeps what was written over a stop and a start, and leaves no process behind', async () => {
  const dataDir = newFolder();
  const first = await openEmbedded({ dataDir, doing: 'tests' });
  await ask(first.url, "create table book (title text); insert into book values ('Emil')");
  const pid = first.pid();
  await first.stop();
  expect(beginOf(pid)).toBeUndefined();
  expect(await findRunning(dataDir)).toBeUndefined();
  const second = await openEmbedded({ dataDir, doing: 'tests' });
  expect(await ask(second.url, 'select title from book')).toEqual(['Emil']);
  await second.stop();
});

test.runIf(process.getuid?.() === 0)('works in a folder that only root may enter', async () => {
  const closed = newFolder();
  chmodSync(closed, 0o700);
  const opened = await openEmbedded({ dataDir: join(closed, 'data'), doing: 'tests' });
  expect(await ask(opened.url, 'select 1')).toEqual([1]);
  await opened.stop();
});

test('a killed Bibliobus leaves PostgreSQL behind; the next start stops it and loses nothing', async () => {
  const dataDir = newFolder();
  const killed = await openElsewhere(dataDir);
  const url = await findRunning(dataDir);
  await ask(url ?? '', "create table book (title text); insert into book values ('Ronja')");
  process.kill(killed.node, 'SIGKILL');
  await gone(killed.node);
  expect(beginOf(killed.postgres)).toBeDefined();
  const next = await openEmbedded({ dataDir, doing: 'tests' });
  expect(beginOf(killed.postgres)).toBeUndefined();
  expect(await ask(next.url, 'select title from book')).toEqual(['Ronja']);
  await next.stop();
});

test('both killed at once: starts again and loses nothing', async () => {
  const dataDir = newFolder();
  const killed = await openElsewhere(dataDir);
  await ask((await findRunning(dataDir)) ?? '', "create table book (title text); insert into book values ('Pippi')");
  process.kill(killed.node, 'SIGKILL');
  process.kill(killed.postgres, 'SIGKILL');
  await gone(killed.node);
  const next = await openEmbedded({ dataDir, doing: 'tests' });
  expect(await ask(next.url, 'select title from book')).toEqual(['Pippi']);
  await next.stop();
});

test('a PostgreSQL that is killed comes back at the same address', async () => {
  const dataDir = newFolder();
  let restarted: (() => void) | undefined;
  const news = new Promise<void>((resolve) => (restarted = resolve));
  const opened = await openEmbedded({ dataDir, doing: 'tests', onDeath: (death) => death.restarted && restarted?.() });
  const pid = opened.pid();
  process.kill(pid, 'SIGKILL');
  await news;
  expect(opened.pid()).not.toBe(pid);
  expect(await ask(opened.url, 'select 2')).toEqual([2]);
  await opened.stop();
});

test('a held folder says who holds it; a command beside it attaches', async () => {
  const dataDir = newFolder();
  const other = await openElsewhere(dataDir);
  await expect(openEmbedded({ dataDir, doing: 'tests' })).rejects.toThrow(FolderHeld);
  await expect(openEmbedded({ dataDir, doing: 'tests' })).rejects.toThrow(
    new RegExp(`process ${other.node} .*serves on port 4242`),
  );
  const attached = await attachDatabase({ databaseUrl: undefined, dataDir }, 'tests');
  expect(await ask(attached.url, 'select 3')).toEqual([3]);
  await attached.close();
  expect(beginOf(other.postgres)).toBeDefined();
});

test('pid files that name a stranger do not keep it from starting', async () => {
  const dataDir = newFolder();
  await (await openEmbedded({ dataDir, doing: 'tests' })).stop();
  writeFileSync(
    join(dataDir, 'holder.json'),
    JSON.stringify({ pid: process.pid, begin: 'long ago', doing: 'sleeps', since: '2026-01-01T00:00:00Z' }),
  );
  writeFileSync(join(dataDir, 'postgres', 'postmaster.pid'), `${process.ppid}\n/elsewhere\n`);
  const opened = await openEmbedded({ dataDir, doing: 'tests' });
  await opened.stop();
});

test('a folder that cannot be used is named with its reason', async () => {
  const folder = newFolder();
  writeFileSync(join(folder, 'file'), '');
  await expect(openEmbedded({ dataDir: join(folder, 'file'), doing: 'tests' })).rejects.toThrow(
    /file, not a folder.*Set DATA_DIR/,
  );
  await expect(openEmbedded({ dataDir: join(folder, 'file', 'data'), doing: 'tests' })).rejects.toThrow(
    /part of the path is a file.*Set DATA_DIR/,
  );
});

test('says in one sentence what is wrong with DATABASE_URL, and never prints the password', async () => {
  const right = process.env.BIBLIOBUS_TEST_SERVER as string;
  await expect(requirePostgres('postgresql://me:hidden@127.0.0.1:1/x')).rejects.toThrow('No PostgreSQL answers at 127.0.0.1:1');
  await expect(requirePostgres('postgresql://me:hidden@127.0.0.1:1/x')).rejects.not.toThrow('hidden');
  await expect(requirePostgres('postgresql://me@no.such.host.invalid/x')).rejects.toThrow(/host of DATABASE_URL .* is unknown/);
  await expect(requirePostgres(right.replace(/:[^:@/]+@/, ':wrong@'))).rejects.toThrow('refuses the name or password');
  await expect(requirePostgres(right.replace('/postgres?', '/nowhere?'))).rejects.toThrow('has no such database');
  await requirePostgres(right);
});
