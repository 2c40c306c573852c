/** One PostgreSQL process on one cluster folder: make the cluster, start it, see it ready, stop it. No policy. */
import { spawn, type ChildProcess } from 'node:child_process';
import {
  chownSync,
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { createServer } from 'node:net';
import { findBinaries, makeRunFolder } from './binaries.ts';
import { findPostgresUser } from './postgres-user.ts';

export interface PostgresOptions {
  /** The cluster's folder (PGDATA). */
  cluster: string;
  password: string;
  /** Another package with binaries, for tests against older versions. */
  packageName?: string;
  /** The folder of its socket, when a restarted server must come back to the same address. */
  runFolder?: string;
  /** Further `-c name=value` settings. */
  settings?: Record<string, string>;
}

export interface PostgresProcess {
  pid: number;
  runFolder: string | undefined;
  /** Address of a database in this server. */
  url(database: string): string;
  /** Settles when the process ends, for whatever reason. */
  ended: Promise<void>;
  stop(): Promise<void>;
}

const LOG_LIMIT = 8 * 1024 * 1024;
const READY_WITHIN_MS = 60_000;
const windows = process.platform === 'win32';
/** As root on Linux the folder is named through the process itself, so that closed folders above it do not matter. */
const nameOf = (cluster: string, asOther: boolean): string =>
  asOther && process.platform === 'linux' ? '/proc/self/cwd' : cluster;
const environment = (): NodeJS.ProcessEnv => ({ PATH: process.env.PATH ?? '', TZ: 'UTC', ...(windows ? process.env : {}) });
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
/** Waits for `promise`, but not longer than `ms`. */
function atMost(promise: Promise<void>, ms: number): Promise<void> {
  let timer: NodeJS.Timeout;
  return Promise.race([promise, new Promise<void>((resolve) => (timer = setTimeout(resolve, ms)))]).finally(() =>
    clearTimeout(timer),
  );
}

function run(
  file: string,
  args: string[],
  options: { cwd: string; uid?: number; gid?: number },
): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { ...options, env: environment(), stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output }));
  });
}

/** True when the folder holds a finished cluster. */
export const hasCluster = (cluster: string): boolean =>
  statSync(join(cluster, 'bibliobus-complete'), { throwIfNoEntry: false }) !== undefined;

/** Makes a cluster with one superuser `bibliobus`; an unfinished earlier attempt is cleared away first. */
export async function makeCluster({ cluster, password, packageName }: PostgresOptions, { sync = true } = {}): Promise<void> {
  mkdirSync(cluster, { recursive: true, mode: 0o700 });
  const user = findPostgresUser(cluster);
  if (user) chownSync(cluster, user.uid, user.gid);
  for (const left of readdirSync(cluster)) rmSync(join(cluster, left), { recursive: true, force: true });
  const { initdb } = findBinaries(user, packageName);
  const runFolder = makeRunFolder(user);
  const passwordFile = join(runFolder, 'password');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (user) chownSync(passwordFile, user.uid, user.gid);
  const modern = !packageName;
  try {
    let failure = '';
    for (const locale of ['C.UTF-8', 'en_US.UTF-8', 'C']) {
      const { code, output } = await run(
        initdb,
        [
          ...['-D', nameOf(cluster, user !== undefined), '-U', 'bibliobus', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`],
          ...['-E', 'UTF8', `--locale=${locale}`, '--no-instructions', ...(sync ? [] : ['--no-sync'])],
          // Sorting and case that do not change with the machine's C library.
          ...(modern ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8'] : []),
        ],
        { cwd: cluster, ...user },
      );
      if (code === 0) {
        writeFileSync(join(cluster, 'bibliobus-complete'), '');
        return;
      }
      failure = output;
      for (const left of readdirSync(cluster)) rmSync(join(cluster, left), { recursive: true, force: true });
      if (!/locale/.test(output.split('\n').find((line) => line.includes('error:')) ?? '')) break;
    }
    throw new Error(`PostgreSQL could not prepare its folder: ${lastErrorOf(failure)}`);
  } finally {
    rmSync(runFolder, { recursive: true, force: true });
  }
}

const lastErrorOf = (output: string): string =>
  output
    .split('\n')
    .filter((line) => /error:|FATAL|could not/.test(line))
    .at(-1)
    ?.replace(/^.*?(error|FATAL):\s*/, '') ?? output.trim().slice(-300);

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

/** The pid in `postmaster.pid`, and whether that server is ready. */
export function readPostmasterFile(cluster: string): { pid: number; ready: boolean } | undefined {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), ready: lines[7]?.trim() === 'ready' };
  } catch {
    return undefined;
  }
}

function openLog(cluster: string): { fd: number; tail(): string } {
  const path = join(dirname(cluster), `${cluster.split(/[\\/]/).at(-1)}.log`);
  if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > LOG_LIMIT) truncateSync(path);
  const begin = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  return { fd: openSync(path, 'a', 0o600), tail: () => readFileSync(path).subarray(begin).toString('utf8') };
}

/** Starts PostgreSQL on a finished cluster and waits until it takes connections. */
export async function startPostgres({
  cluster,
  password,
  packageName,
  runFolder: before,
  settings = {},
}: PostgresOptions): Promise<PostgresProcess> {
  const user = findPostgresUser(cluster);
  const { postgres } = findBinaries(user, packageName);
  const runFolder = windows ? undefined : makeRunFolder(user, before);
  const port = windows ? await freePort() : 5432;
  const all = {
    listen_addresses: windows ? '127.0.0.1' : '',
    ...(runFolder ? { unix_socket_directories: runFolder } : {}),
    cluster_name: 'bibliobus',
    max_connections: '120',
    ...settings,
  };
  const log = openLog(cluster);
  const child: ChildProcess = spawn(
    postgres,
    [
      '-D',
      nameOf(cluster, user !== undefined),
      '-p',
      String(port),
      ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ],
    // A process group of its own: Ctrl+C reaches us first, and we stop PostgreSQL when the last request is done.
    { cwd: cluster, ...user, env: environment(), stdio: ['ignore', log.fd, log.fd], detached: !windows },
  );
  closeSync(log.fd);
  let over = false;
  const ended = new Promise<void>((resolve) => {
    const end = (): void => {
      over = true;
      if (runFolder) rmSync(runFolder, { recursive: true, force: true });
      resolve();
    };
    child.once('exit', end).once('error', end);
  });
  const stop = async (): Promise<void> => {
    for (const [signal, ms] of [
      ['SIGINT', 20_000],
      ['SIGQUIT', 5_000],
      ['SIGKILL', 5_000],
    ] as const) {
      if (over) return;
      child.kill(signal);
      await atMost(ended, ms);
    }
  };
  const deadline = Date.now() + READY_WITHIN_MS;
  for (;;) {
    const file = readPostmasterFile(cluster);
    if (file?.ready && file.pid === child.pid) break;
    if (over) throw new Error(`PostgreSQL did not start: ${lastErrorOf(log.tail())}`);
    if (Date.now() > deadline) {
      await stop();
      throw new Error('PostgreSQL was not ready within a minute.');
    }
    await pause(5);
  }
  const host = runFolder ? `localhost/%s?host=${encodeURIComponent(runFolder)}&port=${port}` : `127.0.0.1:${port}/%s`;
  return {
    pid: child.pid as number,
    runFolder,
    url: (database) =>
      `postgresql://bibliobus:${encodeURIComponent(password)}@${host.replace('%s', encodeURIComponent(database))}`,
    ended,
    stop,
  };
}
