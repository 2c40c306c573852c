/** Vitest's globalSetup: one embedded PostgreSQL for all test files, in a temporary folder, without waiting for the disk. */
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeCluster, readPostmasterFile, startPostgres, type PostgresProcess } from './postgres-process.ts';

/** The variable in which test files find the server. */
export const TEST_SERVER = 'BIBLIOBUS_TEST_SERVER';
const PREFIX = 'bibliobus-test-server-';

const alive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/** Stops and removes test servers whose test run was killed. */
function clearAbandoned(): void {
  for (const name of readdirSync(tmpdir()).filter((each) => each.startsWith(PREFIX))) {
    const folder = join(tmpdir(), name);
    try {
      if (alive(Number(readFileSync(join(folder, 'runner'), 'utf8')))) continue;
      const server = readPostmasterFile(join(folder, 'cluster'));
      if (server && alive(server.pid)) process.kill(server.pid, 'SIGQUIT');
      rmSync(folder, { recursive: true, force: true });
    } catch {
      // Somebody else's, or already being cleared.
    }
  }
}

let server: PostgresProcess | undefined;
let folder: string | undefined;

export async function setup(): Promise<void> {
  clearAbandoned();
  folder = mkdtempSync(join(tmpdir(), PREFIX));
  chmodSync(folder, 0o755);
  writeFileSync(join(folder, 'runner'), String(process.pid));
  const options = { cluster: join(folder, 'cluster'), password: crypto.randomUUID() };
  await makeCluster(options, { sync: false });
  server = await startPostgres({ ...options, settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } });
  process.env[TEST_SERVER] = server.url('postgres');
}

export async function teardown(): Promise<void> {
  await server?.stop();
  if (folder) rmSync(folder, { recursive: true, force: true });
}
