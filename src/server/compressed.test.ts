import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compressed } from './compressed.ts';
import { makeFront } from './front.ts';
import { PageCache } from './page-cache.ts';

const PAGE = `<!doctype html><p>${'Ђ '.repeat(2000)}</p>`;
const cache = new PageCache(1_000_000);
const server = createServer(
  makeFront({
    cache,
    origin: undefined,
    handler: compressed((request, response) => {
      response.setHeader('content-type', request.url === '/picture' ? 'image/png' : 'text/html');
      if (request.url === '/lesson') response.setHeader('x-bibliobus-edition', 'e1');
      response.writeHead(200);
      response.end(PAGE);
    }),
  }),
);
let origin = '';
beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

/** `fetch` unpacks by itself; what was sent shows in the headers. */
const ask = (path: string, encoding: string): Promise<Response> =>
  fetch(origin + path, { headers: { 'accept-encoding': encoding } });

test.each(['br', 'gzip'])('a personal page travels compressed by %s and arrives whole', async (encoding) => {
  const answer = await ask('/account', encoding);
  expect(answer.headers.get('content-encoding')).toBe(encoding);
  expect(answer.headers.get('vary')).toMatch(/accept-encoding/i);
  expect(await answer.text()).toBe(PAGE);
});

test('nobody gets what was not asked for, and pictures stay as they are', async () => {
  expect((await ask('/account', 'identity')).headers.get('content-encoding')).toBeNull();
  expect((await ask('/picture', 'br')).headers.get('content-encoding')).toBeNull();
});

test('a page of an edition is kept in the encodings of the cache, the first time and later', async () => {
  for (const encoding of ['br', 'br', 'gzip']) {
    const answer = await ask('/lesson', encoding);
    expect(answer.headers.get('content-encoding')).toBe(encoding);
    expect(await answer.text()).toBe(PAGE);
  }
  expect(cache.find(`${new URL(origin).host} /lesson`)?.identity.body.toString()).toBe(PAGE);
});
