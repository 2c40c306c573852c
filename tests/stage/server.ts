/** The real server for journeys: `src/cli/start.ts` on an empty data folder and a free port, as `npm start` runs it. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm, chmod } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface RunningServer {
  origin: string;
  dataDir: string;
  /** Milliseconds from spawning the process to the first healthy answer. */
  readyMs: number;
  /** Everything printed so far. */
  output(): string;
  /** The one-time link for the first administrator, as printed. */
  administratorLink(): string;
  process: ChildProcess;
  stop(options?: { keepData?: boolean }): Promise<void>;
}

/** A TCP port of this machine that nobody listens on at this moment. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))));
    });
  });

/** Starts Bibliobus and waits until `/healthz` answers 200; fails with all that was printed after a minute. */
export async function startServer(
  options: { dataDir?: string; port?: number; env?: Record<string, string> } = {},
): Promise<RunningServer> {
  const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), 'bibliobus-journey-')));
  // PostgreSQL refuses root; its own user must be able to pass through the folder.
  await chmod(dataDir, 0o755);
  const port = options.port ?? (await freePort());
  const began = performance.now();
  const child = spawn(process.execPath, ['src/cli/start.ts'], {
    cwd: ROOT,
    env: {
      ...process.env,
      PORT: String(port),
      DATA_DIR: dataDir,
      NODE_ENV: 'production',
      DATABASE_URL: '',
      ORIGIN: '',
      ...options.env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  child.stdout.on('data', (chunk) => (printed += chunk));
  child.stderr.on('data', (chunk) => (printed += chunk));
  const origin = `http://localhost:${port}`;
  const deadline = Date.now() + 60_000;
  for (;;) {
    if (child.exitCode !== null) throw new Error(`The server ended with code ${child.exitCode}:\n${printed}`);
    if (Date.now() > deadline) {
      child.kill('SIGKILL');
      throw new Error(`The server was not ready within a minute:\n${printed}`);
    }
    const answer = await fetch(`${origin}/healthz`, { signal: AbortSignal.timeout(2_000) }).catch(() => null);
    if (answer?.status === 200) break;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const readyMs = performance.now() - began;
  return {
    origin,
    dataDir,
    readyMs,
    output: () => printed,
    administratorLink() {
      const link = printed.match(/https?:\/\/\S*first-administrator\S*/)?.[0];
      if (!link) throw new Error(`No link for the first administrator was printed:\n${printed}`);
      return link;
    },
    process: child,
    async stop({ keepData = false } = {}) {
      if (child.exitCode === null && child.signalCode === null) {
        const ended = new Promise((resolve) => child.once('exit', resolve));
        child.kill('SIGTERM');
        const slow = setTimeout(() => child.kill('SIGKILL'), 20_000);
        await ended;
        clearTimeout(slow);
      }
      if (!keepData) await rm(dataDir, { recursive: true, force: true });
    },
  };
}
