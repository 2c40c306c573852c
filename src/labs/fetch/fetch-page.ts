import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { Agent, request, type Dispatcher } from 'undici';
import { isRefusal } from '../../kernel/refusal.ts';
import { refuse } from '../refusals.ts';
import { decodeHtml } from './decode-html.ts';
import { isPublicAddress } from './public-address.ts';
import { hostOf, readTarget } from './read-target.ts';

export interface FoundAddress {
  address: string;
  family: number;
}

/** What the outside world is asked through, and how far; tests put their own in. */
export interface FetchMeans {
  resolve: (host: string) => Promise<FoundAddress[]>;
  isAllowed: (address: string) => boolean;
  ports: readonly string[];
  /** Milliseconds for everything together, redirects included. */
  milliseconds: number;
  bytes: number;
  redirects: number;
}

/** The limits stand in specs/search.yaml as `bibliobus.fetch.*`; a test compares them. */
export const MEANS: FetchMeans = {
  resolve: (host) => lookup(host, { all: true, verbatim: true }),
  isAllowed: isPublicAddress,
  ports: ['80', '443'],
  milliseconds: 10_000,
  bytes: 2_000_000,
  redirects: 3,
};

export interface FetchedPage {
  /** Where the page was found after redirects. */
  url: string;
  html: string;
  /** Only what the lab looks at: `x-robots-tag`. */
  headers: Record<string, string>;
}

/** Fetches one public web page. Refuses with a `fetch-…` code; sends no cookie and nothing about the person. */
export async function fetchPage(address: string, means: FetchMeans = MEANS): Promise<FetchedPage> {
  const signal = AbortSignal.timeout(means.milliseconds);
  try {
    let target = readTarget(address, means.ports);
    for (let hop = 0; ; hop++) {
      const answer = await ask(target, means, signal);
      if ('html' in answer) return answer;
      if (hop >= means.redirects) throw refuse('fetch-too-many-redirects', { most: means.redirects });
      target = readTarget(answer.location, means.ports, target.href);
    }
  } catch (error) {
    if (isRefusal(error)) throw error;
    throw signal.aborted ? refuse('fetch-timeout', { seconds: means.milliseconds / 1000 }) : refuse('fetch-unreachable');
  }
}

/** One exchange: resolve, check every address, connect to a checked one, read. */
async function ask(target: URL, means: FetchMeans, signal: AbortSignal): Promise<FetchedPage | { location: string }> {
  const addresses = await addressesOf(target, means, signal);
  // The connection goes to what was checked, whatever the name says a moment later.
  const agent = new Agent({
    connect: {
      timeout: means.milliseconds,
      lookup: (_host, options, callback) => {
        if (options.all) callback(null, addresses);
        else callback(null, addresses[0]!.address, addresses[0]!.family);
      },
    },
    headersTimeout: means.milliseconds,
    bodyTimeout: means.milliseconds,
  });
  try {
    const answer = await request(target, {
      dispatcher: agent,
      signal,
      headers: {
        accept: 'text/html,application/xhtml+xml',
        'accept-encoding': 'identity',
        'user-agent': 'Bibliobus search lab (one page, asked for by a learner)',
      },
    });
    return await read(target, answer, means);
  } finally {
    await agent.destroy();
  }
}

async function addressesOf(target: URL, means: FetchMeans, signal: AbortSignal): Promise<FoundAddress[]> {
  const host = hostOf(target);
  const family = isIP(host);
  const found =
    family > 0
      ? [{ address: host, family }]
      : await orAborted(
          means.resolve(host).catch(() => []),
          signal,
        );
  if (found.length === 0) throw refuse('fetch-name-unknown', { host: host.slice(0, 100) }, 'url');
  // One private address among public ones is enough: nobody's public site has one.
  if (!found.every(({ address }) => means.isAllowed(address)))
    throw refuse('fetch-address-private', { host: host.slice(0, 100) }, 'url');
  return found;
}

/** The system's resolver cannot be interrupted, so we stop waiting for it. */
const orAborted = <T>(promise: Promise<T>, signal: AbortSignal): Promise<T> =>
  Promise.race([
    promise,
    new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true })),
  ]);

async function read(
  target: URL,
  { statusCode, headers, body }: Dispatcher.ResponseData,
  means: FetchMeans,
): Promise<FetchedPage | { location: string }> {
  // A body that we give up on may complain later; nobody listens any more.
  body.on('error', () => undefined);
  const header = (name: string): string => [headers[name]].flat()[0] ?? '';
  if ([301, 302, 303, 307, 308].includes(statusCode) && header('location') !== '') return { location: header('location') };
  if (statusCode !== 200) throw refuse('fetch-answer', { status: statusCode });
  const type = header('content-type').toLowerCase();
  if (!/^(text\/html|application\/xhtml\+xml)\s*(;|$)/.test(type)) throw refuse('fetch-not-html', { type: type.slice(0, 60) });
  const encoding = header('content-encoding').toLowerCase();
  if (encoding !== '' && encoding !== 'identity') throw refuse('fetch-answer', { status: statusCode });
  const tooBig = (): Error => refuse('fetch-too-big', { megabytes: means.bytes / 1_000_000 });
  if (Number(header('content-length')) > means.bytes) throw tooBig();
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > means.bytes) throw tooBig();
    chunks.push(chunk);
  }
  const robots = header('x-robots-tag');
  return {
    url: target.href,
    html: decodeHtml(Buffer.concat(chunks), type),
    headers: robots === '' ? {} : { 'x-robots-tag': robots },
  };
}
