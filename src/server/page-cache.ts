/**
 * Finished pages in memory: the same for everybody, made in one edition, kept compressed. A page is asked for by a string and
 * answered with bytes and a ready list of headers, so that serving it costs next to nothing.
 */
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export type Encoding = 'br' | 'gzip' | 'identity';

export interface Variant {
  body: Buffer;
  etag: string;
  /** Names and values in turn, as `writeHead` takes them fastest. */
  headers: string[];
  headersUnchanged: string[];
}

export type Page = Record<Encoding, Variant> & { edition: string; bytes: number };

const inThread = { br: promisify(brotliCompress), gzip: promisify(gzip) };
const DROPPED = new Set([
  'content-length',
  'content-encoding',
  'transfer-encoding',
  'etag',
  'vary',
  'cache-control',
  'date',
  'connection',
  'keep-alive',
  'last-modified',
]);

/** Compresses a page for all who may ask; takes some milliseconds, on another thread. */
export async function makePage(edition: string, headers: [string, string][], body: Buffer): Promise<Page> {
  const print = createHash('sha256').update(body).digest('base64url').slice(0, 22);
  const [br, zipped] = await Promise.all([
    inThread.br(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 10, [constants.BROTLI_PARAM_SIZE_HINT]: body.length } }),
    inThread.gzip(body, { level: 9 }),
  ]);
  const kept = headers
    .filter(([name]) => !DROPPED.has(name))
    .flatMap(([name, value]) => [name, value === 'text/html' ? 'text/html; charset=utf-8' : value]);
  const variant = (encoding: Encoding, bytes: Buffer): Variant => {
    const etag = `"${print}-${encoding}"`;
    const shared = [...kept, 'etag', etag, 'cache-control', 'public, max-age=0, must-revalidate', 'vary', 'accept-encoding'];
    return {
      body: bytes,
      etag,
      headers: [
        ...shared,
        ...(encoding === 'identity' ? [] : ['content-encoding', encoding]),
        'content-length',
        String(bytes.length),
      ],
      headersUnchanged: shared,
    };
  };
  return {
    br: variant('br', br),
    gzip: variant('gzip', zipped),
    identity: variant('identity', body),
    edition,
    bytes: br.length + zipped.length + body.length + 4096,
  };
}

/** The encoding that a reader accepts, the smallest first; a quality of 0 means no. */
export function chooseEncoding(accept: string | undefined): Encoding {
  if (!accept) return 'identity';
  const refused = new Set<string>();
  const named = new Set<string>();
  for (const part of accept.toLowerCase().split(',')) {
    const [coding = '', ...parameters] = part.split(';').map((piece) => piece.trim());
    if (parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter))) refused.add(coding);
    else named.add(coding);
  }
  const accepts = (coding: string): boolean => !refused.has(coding) && (named.has(coding) || named.has('*'));
  return accepts('br') ? 'br' : accepts('gzip') ? 'gzip' : 'identity';
}

/** True when `If-None-Match` names this variant; proxies may have weakened it. */
export const isUnchanged = (ifNoneMatch: string, etag: string): boolean =>
  ifNoneMatch === etag || ifNoneMatch === '*' || ifNoneMatch.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);

/** Holds pages up to a number of bytes; the one that has waited longest without being read goes first. */
export class PageCache {
  readonly #pages = new Map<string, { page: Page; read: boolean }>();
  readonly #most: number;
  #bytes = 0;
  /** Grows at every clearing: a page begun before must not be kept after. */
  generation = 0;
  /** The edition that was published last, once we were told; pages of another are not kept. */
  edition: string | undefined;

  constructor(most: number) {
    this.#most = most;
  }

  get size(): number {
    return this.#pages.size;
  }

  get bytes(): number {
    return this.#bytes;
  }

  find(key: string): Page | undefined {
    const found = this.#pages.get(key);
    if (!found) return undefined;
    found.read = true;
    return found.page;
  }

  keep(key: string, page: Page, generation: number): void {
    if (generation !== this.generation || (this.edition !== undefined && page.edition !== this.edition)) return;
    if (page.bytes > this.#most / 4) return;
    this.#drop(key);
    this.#pages.set(key, { page, read: false });
    this.#bytes += page.bytes;
    while (this.#bytes > this.#most) {
      const [oldest, entry] = this.#pages.entries().next().value as [string, { page: Page; read: boolean }];
      this.#pages.delete(oldest);
      // Read since its last turn: it gets another one, at the end.
      if (entry.read) this.#pages.set(oldest, { page: entry.page, read: false });
      else this.#bytes -= entry.page.bytes;
    }
  }

  /** Forgets everything; from now on only pages of `edition` are kept, if it is named. */
  clear(edition?: string): void {
    this.generation++;
    this.edition = edition || undefined;
    this.#pages.clear();
    this.#bytes = 0;
  }

  #drop(key: string): void {
    this.#bytes -= this.#pages.get(key)?.page.bytes ?? 0;
    this.#pages.delete(key);
  }
}
