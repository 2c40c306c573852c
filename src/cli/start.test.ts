/** `npm start` as a process: kills, second starts, ports, settings. The pages are stand-ins that bring the schema, as the real ones do. */
import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beginOf } from '#platform/database/process-identity.ts';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';

const SOURCES = join(import.meta.dirname, '..');
let room: string;
const running = new Set<Started>();

interface Started {
  child: ChildProcess;
  output(): string;
  /** Waits until the output has the words; throws when the process ends first. */
  says(words: RegExp): Promise<RegExpMatchArray>;
  ended: Promise<number | null>;
  kill(signal: NodeJS.Signals): Promise<number | null>;
}

beforeAll(() => {
  room = mkdtempSync(join(tmpdir(), 'bibliobus-start-'));
  chmodSync(room, 0o755);
  mkdirSync(join(room, 'build'));
  const from = (path: string): string => JSON.stringify(pathToFileURL(join(SOURCES, path)).href);
  writeFileSync(
    join(room, 'build', 'handler.js'),
    `import { migrations } from ${from('house.ts')};
     import { migrate } from ${from('platform/database/migrate.ts')};
     import { openPool } from ${from('platform/database/pool.ts')};
     const db = openPool(process.env.DATABASE_URL);
     await migrate(db, migrations);
     process.once('sveltekit:shutdown', () => db.destroy());
     export const handler = (request, response) => setTimeout(() => response.end('the page'), request.url === '/slow' ? 800 : 0);`,
  );
});
afterEach(async () => {
  for (const { kill } of running) await kill('SIGTERM');
});
afterAll(() => rmSync(room, { recursive: true, force: true }));

function start(env: Record<string, string>): Started {
  const child = spawn(process.execPath, [join(SOURCES, 'cli', 'start.ts')], {
    cwd: room,
    env: { PATH: process.env.PATH, TMPDIR: process.env.TMPDIR, PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  const watchers = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      printed += chunk;
      for (const watch of watchers) watch();
    });
  }
  const ended = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)));
  const started: Started = {
    child,
    output: () => printed,
    says: (words) =>
      new Promise((resolve, reject) => {
        const watch = (): void => {
          const match = printed.match(words);
          if (match) resolve(match);
        };
        watchers.add(watch);
        watch();
        void ended.then((code) => reject(new Error(`ended with ${code}: ${printed}`)));
      }),
    ended,
    async kill(signal) {
      if (child.exitCode === null && child.signalCode === null) child.kill(signal);
      running.delete(started);
      return ended;
    },
  };
  running.add(started);
  return started;
}

const newData = (): string => join(mkdtempSync(join(room, 'data-')), 'deep');
const OPEN = /open at (http:\/\/localhost:\d+) .*[\s\S]*?(http\S+first-administrator\S+)/;
/** A process that has ended but was not yet collected by its parent is not alive. */
const isAlive = (pid: number): boolean => beginOf(pid) !== undefined;

test('starts in an empty folder, says where, gives the link, finishes requests at SIGTERM and leaves nothing running', async () => {
  const dataDir = newData();
  const first = start({ DATA_DIR: dataDir });
  const [, origin = '', link = ''] = await first.says(OPEN);
  expect(link.startsWith(`${origin}/en/first-administrator?token=`)).toBe(true);
  const slow = fetch(`${origin}/slow`).then((answer) => answer.text());
  await new Promise((resolve) => setTimeout(resolve, 200));
  const postgres = Number(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
  expect(await first.kill('SIGTERM')).toBe(0);
  expect(await slow).toBe('the page');
  expect(isAlive(postgres)).toBe(false);
  // The next start replaces the link.
  const [, , second = ''] = await start({ DATA_DIR: dataDir }).says(OPEN);
  expect(second).not.toBe(link);
});

test('a request that comes before the pages are loaded is answered all the same', async () => {
  const probe = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => probe.once('listening', resolve));
  const { port } = probe.address() as { port: number };
  await new Promise((resolve) => probe.close(resolve));
  const server = start({ DATA_DIR: newData(), PORT: String(port) });
  let opened = false;
  void server.says(OPEN).then(() => (opened = true));
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${port}/`).catch(() => undefined);
    if (!answer) continue;
    expect(await answer.text()).toBe('the page');
    break;
  }
  await server.says(OPEN);
  expect(opened).toBe(true);
});

test.each([
  ['node alone', ['node']],
  ['PostgreSQL and node', ['postgres', 'node']],
])('starts again after SIGKILL of %s', async (_, victims) => {
  const dataDir = newData();
  const first = start({ DATA_DIR: dataDir });
  await first.says(OPEN);
  const postgres = Number(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
  if (victims.includes('postgres')) process.kill(postgres, 'SIGKILL');
  await first.kill('SIGKILL');
  const [, origin = ''] = await start({ DATA_DIR: dataDir }).says(OPEN);
  expect(await (await fetch(origin)).text()).toBe('the page');
  expect(isAlive(postgres)).toBe(false);
});

test('a PostgreSQL that is killed under a running server is started again', async () => {
  const dataDir = newData();
  const server = start({ DATA_DIR: dataDir });
  const [, origin = ''] = await server.says(OPEN);
  process.kill(Number(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]), 'SIGKILL');
  await server.says(/PostgreSQL ended by itself and was started again\./);
  expect(await (await fetch(origin)).text()).toBe('the page');
  expect(await server.kill('SIGTERM')).toBe(0);
});

test('a second start on the same folder says who holds it; a taken port is named', async () => {
  const dataDir = newData();
  const first = start({ DATA_DIR: dataDir });
  const [, origin = ''] = await first.says(OPEN);
  const second = start({ DATA_DIR: dataDir });
  expect(await second.ended).toBe(1);
  expect(second.output()).toMatch(
    new RegExp(
      `^The data folder .* is in use: process ${first.child.pid} has held it since .* serves on port.*DATA_DIR to another folder\\.\\n$`,
    ),
  );
  const { port } = new URL(origin);
  const third = start({ DATA_DIR: newData(), PORT: port });
  expect(await third.ended).toBe(1);
  expect(third.output()).toBe(`Port ${port} is taken by another program: stop that one, or set PORT to another number.\n`);
});

test('wrong settings are told all at once, a wrong database and a wrong folder in one sentence, without a stack', async () => {
  const file = join(room, 'file');
  writeFileSync(file, '');
  const silent = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => silent.once('listening', resolve));
  const { port } = silent.address() as { port: number };
  await new Promise((resolve) => silent.close(resolve));
  const server = process.env.BIBLIOBUS_TEST_SERVER as string;
  const cases: [Record<string, string>, RegExp][] = [
    [{ PORT: 'x', ORIGIN: 'y', DATABASE_URL: 'z' }, /^PORT is "x".*\.\nDATABASE_URL is .*\.\nORIGIN is "y".*\.\n$/],
    [{ DATA_DIR: file }, /^The data folder .* cannot be used: it is a file, not a folder\. Set DATA_DIR .*\.\n$/],
    [
      { DATABASE_URL: `postgresql://a:hidden@127.0.0.1:${port}/x` },
      /^No PostgreSQL answers at 127\.0\.0\.1:\d+ \(DATABASE_URL is postgresql:\/\/a:…@.*\n$/,
    ],
    [
      { DATABASE_URL: server.replace(/:[^:@/]+@/, ':wrong@') },
      /^PostgreSQL at .* refuses the name or password in DATABASE_URL .*\n$/,
    ],
  ];
  const ended = await Promise.all(
    cases
      .map(([env]) => start({ DATA_DIR: newData(), ...env }))
      .map(async (one) => ({ code: await one.ended, output: one.output() })),
  );
  for (const [index, [, words]] of cases.entries())
    expect(ended[index]).toEqual({ code: 1, output: expect.stringMatching(words) as string });
});
