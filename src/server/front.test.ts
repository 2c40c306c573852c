import { createServer, request, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { addressOf, makeFront, TOLD, type Handler } from './front.ts';
import { chooseEncoding, makePage, PageCache } from './page-cache.ts';

const PAGE = `<!doctype html><p>${'Ђ '.repeat(2000)}</p>`;
let server: Server;
let cache: PageCache;
let rendered = 0;
let seen: IncomingHttpHeaders = {};
/** What the framework does: headers one by one, then the head, then pieces. */
const handler: Handler = (incoming, response) => {
  rendered++;
  seen = incoming.headers;
  if (incoming.url === '/stream') {
    response.write('one ');
    setTimeout(() => response.end('two'), 20);
    return;
  }
  response.setHeader('content-type', 'text/html');
  response.setHeader('content-security-policy', `default-src 'self'`);
  if (incoming.url !== '/personal') response.setHeader('x-bibliobus-edition', 'e1');
  if (incoming.url === '/cookie') response.setHeader('set-cookie', 'a=b');
  response.writeHead(incoming.url === '/missing' ? 404 : 200);
  response.write(PAGE.slice(0, 100));
  setTimeout(() => response.end(PAGE.slice(100)), incoming.url === '/late' ? 100 : 0);
};

const listen = async (origin?: string): Promise<void> => {
  cache = new PageCache(1_000_000);
  rendered = 0;
  server = createServer(makeFront({ cache, handler, origin }));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
};
beforeEach(() => listen());
afterEach(() => new Promise((resolve) => void server.close(resolve)));

function ask(
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<{ status: number; headers: IncomingHttpHeaders; body: Buffer }> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    request({ port, host: '127.0.0.1', path, method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    })
      .on('error', reject)
      .end();
  });
}

test('renders a page once and sends the same bytes, compressed as asked, with every header', async () => {
  const plain = await ask('/ro');
  const br = await ask('/ro', { 'accept-encoding': 'gzip, deflate, br' });
  const zipped = await ask('/ro', { 'accept-encoding': 'gzip' });
  expect(rendered).toBe(1);
  expect([plain.body, brotliDecompressSync(br.body), gunzipSync(zipped.body)].map(String)).toEqual([PAGE, PAGE, PAGE]);
  expect(new Set([plain, br, zipped].map(({ headers }) => headers.etag)).size).toBe(3);
  for (const { status, headers } of [plain, br, zipped]) {
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-security-policy': `default-src 'self'`,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cache-control': 'public, max-age=0, must-revalidate',
      vary: 'accept-encoding',
      'content-type': 'text/html; charset=utf-8',
    });
    expect(headers['permissions-policy']).toContain('camera=()');
  }
});

test('answers 304 to who has it, and HEAD without a body, also at the first request', async () => {
  const head = await ask('/ro', {}, 'HEAD');
  expect([head.status, head.body.length, Number(head.headers['content-length'])]).toEqual([200, 0, Buffer.byteLength(PAGE)]);
  const etag = (await ask('/ro', { 'accept-encoding': 'br' })).headers.etag ?? '';
  for (const known of [etag, `W/${etag}`, `"x", ${etag}`, '*']) {
    const again = await ask('/ro', { 'accept-encoding': 'br', 'if-none-match': known });
    expect([again.status, again.body.length, again.headers.etag]).toEqual([304, 0, etag]);
  }
  expect((await ask('/ro', { 'accept-encoding': 'gzip', 'if-none-match': etag })).status).toBe(200);
  expect(rendered).toBe(1);
});

test('keeps nothing personal, nothing with a cookie, a query, another status or method, and lets streams flow', async () => {
  for (const [path, method] of [
    ['/personal', 'GET'],
    ['/cookie', 'GET'],
    ['/missing', 'GET'],
    ['/ro?q=1', 'GET'],
    ['/ro', 'POST'],
    ['/api/x', 'GET'],
  ] as const) {
    const answer = await ask(path, {}, method);
    expect(String(answer.body), path).toBe(PAGE);
    expect(cache.size, path).toBe(0);
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
  }
  expect(String((await ask('/stream')).body)).toBe('one two');
});

test('publishing an edition empties the cache, and a page that was begun before is not kept', async () => {
  await ask('/ro');
  expect(cache.size).toBe(1);
  cache.clear('e1');
  expect(cache.size).toBe(0);
  const late = ask('/late');
  await new Promise((resolve) => setTimeout(resolve, 40));
  cache.clear('e1');
  await late;
  expect(cache.size).toBe(0);
  cache.clear('e2');
  await ask('/ro');
  expect(cache.size).toBe(0);
});

test('a request cannot choose the host of another reader, nor claim another address or protocol', async () => {
  await ask('/ro', { host: 'evil.example' });
  await ask('/ro', {
    host: 'library.example',
    'x-forwarded-for': '1.2.3.4',
    [TOLD.host]: 'x',
    [TOLD.protocol]: 'gopher',
    [TOLD.address]: '9.9.9.9',
  });
  expect(rendered).toBe(2);
  expect(seen).toMatchObject({ [TOLD.host]: 'library.example', [TOLD.protocol]: 'http', [TOLD.address]: '127.0.0.1' });
  expect((await ask('/ro', { host: 'a b' })).status).toBe(400);
  expect((await ask('/ro', { host: 'a/b' })).status).toBe(400);
  expect((await ask('//evil.example/x')).status).toBe(400);
});

test('ORIGIN counts whatever the request says, and a proxy beside us is believed about addresses', async () => {
  await new Promise((resolve) => void server.close(resolve));
  await listen('https://bibliobus.example');
  const { headers } = await ask('/ro', { host: 'evil.example', 'x-forwarded-for': '6.6.6.6, 1.2.3.4' });
  expect(headers['strict-transport-security']).toContain('max-age');
  expect(seen).toMatchObject({ [TOLD.host]: 'bibliobus.example', [TOLD.protocol]: 'https', [TOLD.address]: '1.2.3.4' });
  await ask('/ro', { host: 'other.example' });
  expect(rendered).toBe(1);
  const from = (remoteAddress: string, forwarded: string) =>
    addressOf({ socket: { remoteAddress }, headers: { 'x-forwarded-for': forwarded } } as never, true);
  expect(from('::ffff:10.0.0.2', '1.2.3.4')).toBe('1.2.3.4');
  expect(from('8.8.8.8', '1.2.3.4')).toBe('8.8.8.8');
  expect(from('127.0.0.1', 'nonsense')).toBe('127.0.0.1');
});

test('encodings: no means no', () => {
  expect(chooseEncoding(undefined)).toBe('identity');
  expect(chooseEncoding('br;q=0, gzip')).toBe('gzip');
  expect(chooseEncoding('GZIP;q=0.5, *;q=0')).toBe('gzip');
  expect(chooseEncoding('*')).toBe('br');
  expect(chooseEncoding('identity')).toBe('identity');
  fc.assert(fc.property(fc.string(), (accept) => ['br', 'gzip', 'identity'].includes(chooseEncoding(accept))));
});

test('never holds more bytes than allowed, and keeps what is read', async () => {
  const small = new PageCache(200_000);
  const page = await makePage('e1', [], Buffer.from(PAGE));
  for (let number = 0; number < 500; number++) {
    small.keep(`/${number}`, page, 0);
    expect(small.find('/0')).toBeDefined();
    expect(small.bytes).toBeLessThanOrEqual(200_000);
  }
  expect(small.find('/1')).toBeUndefined();
});
