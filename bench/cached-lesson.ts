/** A cached lesson against a bare server that sends the same bytes, measured in turns within one run. */
import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import autocannon from 'autocannon';
import { atLeast, shown, type Row } from './row.ts';

const CONNECTIONS = 50;
const SECONDS = 3;
const ROUNDS = 3;
const BROWSER_HEADERS = { 'accept-encoding': 'gzip, deflate, br', accept: 'text/html' };

/** The bytes exactly as they go over the wire, still compressed. */
const fetchRaw = (url: string): Promise<{ headers: Record<string, string>; body: Buffer }> =>
  new Promise((resolve, reject) => {
    request(url, { headers: BROWSER_HEADERS }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const headers = Object.fromEntries(
          Object.entries(response.headers).flatMap(([name, value]) =>
            typeof value === 'string' && !['date', 'connection', 'keep-alive'].includes(name) ? [[name, value]] : [],
          ),
        );
        resolve({ headers, body: Buffer.concat(chunks) });
      });
    })
      .on('error', reject)
      .end();
  });

const load = (url: string) => autocannon({ url, connections: CONNECTIONS, duration: SECONDS, headers: BROWSER_HEADERS });

const median = (values: number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Rows: ratio of requests per second (goal 50 %), both absolute figures, p99 at 50 connections. */
export async function benchCachedLesson(origin: string, path: string): Promise<Row[]> {
  const url = `${origin}${path}`;
  await fetchRaw(url);
  const { headers, body } = await fetchRaw(url);
  const folder = await mkdtemp(join(tmpdir(), 'bibliobus-bench-'));
  const file = join(folder, 'body');
  await writeFile(file, body);
  const bare = spawn(process.execPath, [new URL('./bare-server.ts', import.meta.url).pathname, file, JSON.stringify(headers)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const port = await new Promise<string>((resolve) => bare.stdout.once('data', (chunk) => resolve(String(chunk).trim())));
    const ours: number[] = [];
    const theirs: number[] = [];
    const p99: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      theirs.push((await load(`http://127.0.0.1:${port}${path}`)).requests.average);
      const result = await load(url);
      if (result.non2xx > 0 || result.errors > 0)
        throw new Error(`${result.non2xx} answers were not 2xx and ${result.errors} failed`);
      ours.push(result.requests.average);
      p99.push(result.latency.p99);
    }
    const ratio = median(ours.map((value, index) => value / (theirs[index] ?? Infinity)));
    return [
      atLeast('cached lesson / bare node:http, requests per second', ratio * 100, '%', 50),
      shown('cached lesson', median(ours), 'requests/s'),
      shown('bare node:http, same bytes', median(theirs), 'requests/s'),
      shown(`cached lesson p99 at ${CONNECTIONS} connections`, median(p99), 'ms'),
      shown('cached lesson, bytes over the wire', body.length / 1024, 'KiB'),
    ];
  } finally {
    bare.kill();
    await rm(folder, { recursive: true, force: true });
  }
}
