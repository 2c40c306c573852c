/** The front of the house: who is asking and for which address, headers on every answer, finished pages from memory, else the framework. */
import { STATUS_CODES, type IncomingMessage, type ServerResponse } from 'node:http';
import { isIP } from 'node:net';
import { catchAnswer } from './catch-answer.ts';
import { chooseEncoding, isUnchanged, makePage, type Encoding, type Page, type PageCache } from './page-cache.ts';

export type Handler = (request: IncomingMessage, response: ServerResponse, next: () => void) => unknown;

export interface FrontOptions {
  cache: PageCache;
  handler: Handler;
  /** The address that counts whatever a request says; undefined: the request's own host counts. */
  origin: string | undefined;
}

/** Headers in which the front tells the framework what it found out; nobody outside can set them. */
export const TOLD = { protocol: 'x-bibliobus-protocol', host: 'x-bibliobus-host', address: 'x-bibliobus-address' } as const;

const HOST_SHAPE = /^(?:[a-z0-9](?:[a-z0-9._-]{0,252})?|\[[0-9a-f:.]{2,45}\])(?::\d{1,5})?$/i;
const LOCAL = /^(?:127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|169\.254\.|::1$|f[cd][0-9a-f]{2}:|fe80:)/i;

/** What every answer carries, whoever wrote it; pages may say something stricter. */
export const guards = (https: boolean): [string, string][] => [
  ['x-content-type-options', 'nosniff'],
  ['referrer-policy', 'strict-origin-when-cross-origin'],
  ['cross-origin-opener-policy', 'same-origin'],
  ['cross-origin-resource-policy', 'same-origin'],
  [
    'permissions-policy',
    'camera=(), geolocation=(), microphone=(), payment=(), usb=(), publickey-credentials-get=(self), publickey-credentials-create=(self)',
  ],
  ['x-frame-options', 'DENY'],
  ...(https ? [['strict-transport-security', 'max-age=31536000'] as [string, string]] : []),
];

/** Whose request it is: behind a proxy of ours (ORIGIN is set, the neighbour is local) the address that the proxy saw. */
export function addressOf(request: IncomingMessage, behindProxy: boolean): string {
  const neighbour = (request.socket.remoteAddress ?? '').replace(/^::ffff:/, '');
  const forwarded = request.headers['x-forwarded-for'];
  if (!behindProxy || typeof forwarded !== 'string' || !LOCAL.test(neighbour)) return neighbour;
  const last = forwarded.split(',').at(-1)?.trim() ?? '';
  return isIP(last) ? last : neighbour;
}

function refuse(response: ServerResponse, status: number): void {
  const text = `${status} ${STATUS_CODES[status] ?? ''}\n`;
  response.writeHead(status, {
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
    'content-length': Buffer.byteLength(text),
  });
  response.end(text);
}

/** Makes the listener for `node:http`. */
export function makeFront({
  cache,
  handler,
  origin,
}: FrontOptions): (request: IncomingMessage, response: ServerResponse) => void {
  const own = origin === undefined ? undefined : new URL(origin);
  const everywhere = guards(own?.protocol === 'https:');
  const encodings = new Map<string, Encoding>();

  const encodingFor = (accept: string | undefined): Encoding => {
    if (accept === undefined) return 'identity';
    let encoding = encodings.get(accept);
    if (encoding === undefined) {
      encoding = chooseEncoding(accept);
      if (encodings.size < 500) encodings.set(accept, encoding);
    }
    return encoding;
  };

  const send = (page: Page, request: IncomingMessage, response: ServerResponse, isHead: boolean): void => {
    const variant = page[encodingFor(request.headers['accept-encoding'] as string | undefined)];
    const known = request.headers['if-none-match'];
    if (known !== undefined && isUnchanged(known, variant.etag)) {
      response.writeHead(304, variant.headersUnchanged);
      response.end();
      return;
    }
    response.writeHead(200, variant.headers);
    if (isHead) response.end();
    else response.end(variant.body);
  };

  /** Lets the framework answer, and keeps the answer if it is a page of an edition. */
  const watch = (key: string, request: IncomingMessage, response: ServerResponse): void => {
    const isHead = request.method === 'HEAD';
    const generation = cache.generation;
    // The framework leaves bodies of HEAD out; we want the page, for whoever comes next.
    request.method = 'GET';
    catchAnswer(response, ({ edition, headers, body }) => {
      makePage(edition, headers, body).then(
        (page) => {
          cache.keep(key, page, generation);
          send(page, request, response, isHead);
        },
        () => refuse(response, 500),
      );
    });
  };

  return (request, response) => {
    const url = request.url ?? '/';
    const host = request.headers.host ?? '';
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    const key = own ? url : `${host} ${url}`;
    if (isRead) {
      const page = cache.find(key);
      if (page) return send(page, request, response, request.method === 'HEAD');
    }
    for (const [name, value] of everywhere) response.setHeader(name, value);
    if (!HOST_SHAPE.test(host) || !url.startsWith('/') || url.startsWith('//')) return refuse(response, 400);
    request.headers[TOLD.protocol] = (own?.protocol ?? 'http:').slice(0, -1);
    request.headers[TOLD.host] = own?.host ?? host;
    request.headers[TOLD.address] = addressOf(request, own !== undefined);
    if (isRead && !url.includes('?') && !url.startsWith('/_app/') && !url.startsWith('/api/')) watch(key, request, response);
    return void handler(request, response, () => refuse(response, 404));
  };
}
