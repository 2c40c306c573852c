/** The embedded PostgreSQL of a data folder: made at the first start, taken back from a killed predecessor, kept alive. */
import { accessSync, constants, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { holdFolder } from './holder.ts';
import {
  hasCluster,
  makeCluster,
  readPostmasterFile,
  startPostgres,
  type PostgresOptions,
  type PostgresProcess,
} from './postgres-process.ts';
import { isPostgresOf } from './process-identity.ts';

const DATABASE = 'bibliobus';
const RESTARTS = 5;
const RESTARTS_WITHIN_MS = 5 * 60_000;

export interface EmbeddedDatabase {
  url: string;
  /** PostgreSQL's process at this moment. */
  pid(): number;
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  dataDir: string;
  /** What this process does with the folder, for whoever finds it held: `serves on port 3000`. */
  doing: string;
  /** Told when PostgreSQL died by itself and was started again, or could not be. */
  onDeath?: (news: { restarted: boolean }) => void;
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const connectionFile = (dataDir: string): string => join(dataDir, 'connection.json');

/** Makes the folder or says in one sentence why it cannot be used. */
function openFolder(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true });
    accessSync(dataDir, constants.W_OK | constants.X_OK);
    if (!statSync(dataDir).isDirectory()) throw new Error('it is not a folder');
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const reasons: Record<string, string> = {
      EACCES: 'this user may not write there',
      EPERM: 'this user may not write there',
      EROFS: 'it is on a read-only disk',
      EEXIST: 'it is a file, not a folder',
      ENOTDIR: 'a part of the path is a file',
      ENOSPC: 'the disk is full',
    };
    throw new Error(
      `The data folder ${dataDir} cannot be used: ${reasons[code ?? ''] ?? message}. Set DATA_DIR to a folder that this user may write to.`,
      { cause: error },
    );
  }
}

/** The address of the embedded PostgreSQL that runs on this folder at the moment, if one does. */
export async function findRunning(dataDir: string): Promise<string | undefined> {
  let url: string;
  try {
    url = (JSON.parse(readFileSync(connectionFile(dataDir), 'utf8')) as { url: string }).url;
  } catch {
    return undefined;
  }
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.end();
    return url;
  } catch {
    return undefined;
  }
}

/** Stops a PostgreSQL whose Bibliobus was killed, and clears a pid file that names a stranger. */
async function clearPredecessor(cluster: string): Promise<void> {
  const left = readPostmasterFile(cluster);
  if (!left) return;
  if (!isPostgresOf(left.pid, cluster)) {
    rmSync(join(cluster, 'postmaster.pid'), { force: true });
    return;
  }
  for (const [signal, ms] of [
    ['SIGINT', 15_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ] as const) {
    process.kill(left.pid, signal);
    for (let waited = 0; waited < ms; waited += 10) {
      if (!isPostgresOf(left.pid, cluster)) return;
      await pause(10);
    }
  }
  throw new Error(`An earlier PostgreSQL (process ${left.pid}) still holds ${cluster} and does not stop.`);
}

function readPassword(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    const password = crypto.randomUUID() + crypto.randomUUID();
    writeFileSync(path, password, { mode: 0o600 });
    return password;
  }
}

async function makeDatabase(server: PostgresProcess): Promise<void> {
  const client = new pg.Client({ connectionString: server.url('postgres') });
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [DATABASE]);
    if (rowCount === 0) await client.query(`create database ${DATABASE}`);
  } finally {
    await client.end();
  }
}

/** Starts PostgreSQL; right after a kill its last children may still hold its memory, which takes them a moment to notice. */
async function startPatiently(options: PostgresOptions): Promise<PostgresProcess> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await startPostgres(options);
    } catch (error) {
      if (attempt >= 50 || !/pre-existing shared memory|lock file/.test((error as Error).message)) throw error;
      await pause(100);
    }
  }
}

/** Opens the folder's own PostgreSQL for this process alone. Throws sentences for people (`FolderHeld` among them). */
export async function openEmbedded({ dataDir, doing, onDeath = () => undefined }: EmbeddedOptions): Promise<EmbeddedDatabase> {
  openFolder(dataDir);
  const letGo = holdFolder(dataDir, doing);
  const cluster = join(dataDir, 'postgres');
  try {
    await clearPredecessor(cluster);
    const options = { cluster, password: readPassword(join(dataDir, 'postgres.password')) };
    const fresh = !hasCluster(cluster);
    if (fresh) await makeCluster(options);
    let server = await startPatiently(options);
    // A start that was killed halfway may have left a cluster without our database.
    await makeDatabase(server);
    const url = server.url(DATABASE);
    writeFileSync(connectionFile(dataDir), JSON.stringify({ url }), { mode: 0o600 });
    let stopping = false;
    const deaths: number[] = [];
    const guard = async (): Promise<void> => {
      for (;;) {
        await server.ended;
        if (stopping) return;
        deaths.push(Date.now());
        const often = deaths.filter((at) => at > Date.now() - RESTARTS_WITHIN_MS).length > RESTARTS;
        try {
          if (often) throw new Error('PostgreSQL keeps dying.');
          // The same socket, since everybody already knows its address.
          server = await startPatiently({ ...options, runFolder: server.runFolder });
          onDeath({ restarted: true });
        } catch {
          onDeath({ restarted: false });
          return;
        }
      }
    };
    void guard();
    return {
      url,
      pid: () => server.pid,
      async stop() {
        stopping = true;
        await server.stop();
        rmSync(connectionFile(dataDir), { force: true });
        letGo();
      },
    };
  } catch (error) {
    letGo();
    throw error;
  }
}
