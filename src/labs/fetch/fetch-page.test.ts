import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { readSpecs } from '../specs/read-specs.ts';
import { FETCHES_PER_HOUR } from './fetch-for-learner.ts';
import { fetchPage, MEANS, type FetchMeans } from './fetch-page.ts';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;
let server: Server;
let port: string;
let answer: Answer;
const seen: IncomingMessage[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    seen.push(request);
    answer(request, response);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  port = String((server.address() as AddressInfo).port);
});
afterEach(() => void (seen.length = 0));
afterAll(() => {
  server.closeAllConnections();
  return new Promise((done) => server.close(done));
});

/** Nothing leaves the machine: names resolve to the loopback, which counts as public here and here only. */
const means = (change: Partial<FetchMeans> = {}): FetchMeans => ({
  ...MEANS,
  resolve: async () => [{ address: '127.0.0.1', family: 4 }],
  isAllowed: (address) => address === '127.0.0.1',
  ports: [port],
  ...change,
});
const page = (path = '/'): string => `http://library.example:${port}${path}`;
const html =
  (text: string, type = 'text/html; charset=utf-8'): Answer =>
  (_request, response) =>
    void response.writeHead(200, { 'content-type': type, 'x-robots-tag': 'noindex', 'set-cookie': 'a=b' }).end(text);
const codeOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'none',
    (error: { code?: string }) => error.code ?? 'fault',
  );

test('fetches a page from the checked address, without cookies, under its own name', async () => {
  answer = html('<title>Ș</title>');
  expect(await fetchPage(page('/a#b'), means())).toEqual({
    url: page('/a'),
    html: '<title>Ș</title>',
    headers: { 'x-robots-tag': 'noindex' },
  });
  expect(seen[0]!.headers).toMatchObject({ host: `library.example:${port}`, 'accept-encoding': 'identity' });
  expect(seen[0]!.headers).not.toHaveProperty('cookie');
  expect(seen[0]!.headers).not.toHaveProperty('referer');
});

test.each([
  ['header', 'text/html; charset=windows-1250', Buffer.from([0x9a, 0xe6]), 'šć'],
  [
    'meta',
    'text/html',
    Buffer.concat([Buffer.from('<meta charset="iso-8859-2">'), Buffer.from([0xb9])]),
    '<meta charset="iso-8859-2">š',
  ],
  ['unknown', 'text/html; charset=martian', Buffer.from('ћ'), 'ћ'],
])('reads letters by the charset of the %s', async (_where, type, bytes, text) => {
  answer = (_request, response) => void response.writeHead(200, { 'content-type': type }).end(bytes);
  expect((await fetchPage(page(), means())).html).toBe(text);
});

test('a name with one private address among public ones is refused before anybody is asked', async () => {
  answer = html('secret');
  const resolve = async (): Promise<{ address: string; family: number }[]> => [
    { address: '93.184.216.34', family: 4 },
    { address: '10.0.0.5', family: 4 },
  ];
  expect(await codeOf(fetchPage(page(), means({ resolve, isAllowed: MEANS.isAllowed })))).toBe('fetch-address-private');
  expect(seen).toHaveLength(0);
});

test.each([
  'http://127.0.0.1',
  'http://[::1]',
  'http://[::127.0.0.1]',
  'http://2130706433',
  'http://0x7f.1',
  'http://①②⑦.⓪.⓪.①',
  'http://169.254.169.254',
])('with the real rule %s is refused', async (origin) => {
  answer = html('secret');
  expect(await codeOf(fetchPage(`${origin}:${port}/`, means({ isAllowed: MEANS.isAllowed })))).toBe('fetch-address-private');
  expect(seen).toHaveLength(0);
});

test('a name that changes its address between check and connection gets nowhere: it is resolved once, and that address is used', async () => {
  answer = html('<p>public');
  let asked = 0;
  const resolve = async (): Promise<{ address: string; family: number }[]> =>
    ++asked === 1 ? [{ address: '127.0.0.1', family: 4 }] : [{ address: '10.0.0.5', family: 4 }];
  expect((await fetchPage(page(), means({ resolve }))).html).toBe('<p>public');
  expect(asked).toBe(1);
});

test('each redirect is checked like the first address', async () => {
  const to =
    (location: string): Answer =>
    (request, response) =>
      void (request.url === '/' ? response.writeHead(302, { location }).end() : html('<p>there')(request, response));
  answer = to('/there');
  expect((await fetchPage(page(), means())).url).toBe(page('/there'));
  answer = to(`http://10.0.0.5:${port}/`);
  expect(await codeOf(fetchPage(page(), means()))).toBe('fetch-address-private');
  answer = to('http://other.example:22/');
  expect(await codeOf(fetchPage(page(), means()))).toBe('fetch-port');
  answer = to('file:///etc/passwd');
  expect(await codeOf(fetchPage(page(), means()))).toBe('fetch-scheme');
  answer = to(`http://me:you@other.example:${port}/`);
  expect(await codeOf(fetchPage(page(), means()))).toBe('fetch-credentials');
  answer = to('http://[');
  expect(await codeOf(fetchPage(page(), means()))).toBe('fetch-address-malformed');
});

test('a redirect to a name that has turned private is refused', async () => {
  answer = (_request, response) => void response.writeHead(307, { location: '/again' }).end();
  let asked = 0;
  const resolve = async (): Promise<{ address: string; family: number }[]> =>
    ++asked === 1 ? [{ address: '127.0.0.1', family: 4 }] : [{ address: '192.168.0.1', family: 4 }];
  expect(await codeOf(fetchPage(page(), means({ resolve })))).toBe('fetch-address-private');
  expect(seen).toHaveLength(1);
});

test('three redirects are followed, a fourth is not', async () => {
  const ring =
    (most: number): Answer =>
    (request, response) => {
      const step = Number(request.url!.slice(1));
      if (step < most) response.writeHead(301, { location: `/${step + 1}` }).end();
      else html('<p>end')(request, response);
    };
  answer = ring(3);
  expect((await fetchPage(page('/0'), means())).url).toBe(page('/3'));
  answer = ring(4);
  expect(await codeOf(fetchPage(page('/0'), means()))).toBe('fetch-too-many-redirects');
});

test('a large page is refused, announced or not', async () => {
  answer = (_request, response) =>
    void response.writeHead(200, { 'content-type': 'text/html', 'content-length': '1001' }).end('x'.repeat(1001));
  expect(await codeOf(fetchPage(page(), means({ bytes: 1000 })))).toBe('fetch-too-big');
  answer = (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    for (let i = 0; i < 20; i++) response.write('x'.repeat(100));
    response.end();
  };
  expect(await codeOf(fetchPage(page(), means({ bytes: 1000 })))).toBe('fetch-too-big');
  expect((await fetchPage(page(), means({ bytes: 2000 }))).html).toHaveLength(2000);
});

test('waiting ends, for the name, for the headers and for the body', async () => {
  answer = () => undefined;
  expect(await codeOf(fetchPage(page(), means({ milliseconds: 200 })))).toBe('fetch-timeout');
  answer = (_request, response) => void response.writeHead(200, { 'content-type': 'text/html' }).write('x');
  expect(await codeOf(fetchPage(page(), means({ milliseconds: 200 })))).toBe('fetch-timeout');
  expect(await codeOf(fetchPage(page(), means({ milliseconds: 200, resolve: () => new Promise(() => undefined) })))).toBe(
    'fetch-timeout',
  );
});

test('what is no page is refused by its own code', async () => {
  answer = html('%PDF', 'application/pdf');
  expect(await codeOf(fetchPage(page(), means()))).toBe('fetch-not-html');
  answer = html('x', 'text/htmlx');
  expect(await codeOf(fetchPage(page(), means()))).toBe('fetch-not-html');
  answer = (_request, response) => void response.writeHead(404, { 'content-type': 'text/html' }).end('x');
  expect(await codeOf(fetchPage(page(), means()))).toBe('fetch-answer');
  answer = (_request, response) =>
    void response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' }).end('x');
  expect(await codeOf(fetchPage(page(), means()))).toBe('fetch-answer');
  answer = (_request, response) => void response.destroy();
  expect(await codeOf(fetchPage(page(), means()))).toBe('fetch-unreachable');
  expect(await codeOf(fetchPage(page(), means({ resolve: () => Promise.reject(new Error('ENOTFOUND')) })))).toBe(
    'fetch-name-unknown',
  );
});

test('the limits are those of the registry', async () => {
  const specs = await readSpecs();
  const value = (id: string): unknown => specs.get(`bibliobus.fetch.${id}`)?.value;
  expect([MEANS.redirects, MEANS.milliseconds / 1000, MEANS.bytes / 1_000_000, FETCHES_PER_HOUR]).toEqual([
    value('redirects'),
    value('time'),
    value('size'),
    value('hourly'),
  ]);
  expect(MEANS.ports).toEqual(['80', '443']);
});
