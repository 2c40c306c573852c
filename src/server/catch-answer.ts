/** Catches what the framework answers, when it turns out to be a page that may be kept; everything else flows by untouched. */
import type { ServerResponse } from 'node:http';

export interface CaughtAnswer {
  edition: string;
  headers: [string, string][];
  body: Buffer;
}

type WriteHead = (status: number, ...rest: unknown[]) => ServerResponse;

const headersOf = (response: ServerResponse): [string, string][] =>
  Object.entries(response.getHeaders()).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : String(value)]);

/** Watches `response`; calls `deliver` with the whole page instead of letting it go out, if it names its edition and is a plain 200. */
export function catchAnswer(response: ServerResponse, deliver: (caught: CaughtAnswer) => void): void {
  const writeHead = response.writeHead.bind(response) as WriteHead;
  const write = response.write.bind(response) as (...args: unknown[]) => boolean;
  const end = response.end.bind(response) as (...args: unknown[]) => ServerResponse;
  let edition: string | undefined;
  let decided = false;
  const chunks: Buffer[] = [];

  const decide = (status: number): void => {
    decided = true;
    const named = response.getHeader('x-bibliobus-edition');
    if (status === 200 && typeof named === 'string' && named !== '' && !response.hasHeader('set-cookie')) edition = named;
  };
  const keep = (chunk: unknown, encoding: unknown): void => {
    if (typeof chunk === 'string')
      chunks.push(Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8'));
    else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
  };

  response.writeHead = ((status: number, ...rest: unknown[]) => {
    // The framework sets its headers one by one before; whoever passes them here is not a page.
    if (rest.length === 0 || rest.every((each) => each === undefined)) decide(status);
    else decided = true;
    return edition === undefined ? writeHead(status, ...rest) : response;
  }) as ServerResponse['writeHead'];
  response.write = ((chunk: unknown, ...rest: unknown[]) => {
    if (!decided) decide(response.statusCode);
    if (edition === undefined) return write(chunk, ...rest);
    keep(chunk, rest[0]);
    const done = rest.find((each) => typeof each === 'function') as (() => void) | undefined;
    if (done) queueMicrotask(done);
    return true;
  }) as ServerResponse['write'];
  response.end = ((chunk?: unknown, ...rest: unknown[]) => {
    if (!decided) decide(response.statusCode);
    Object.assign(response, { writeHead, write, end });
    if (edition === undefined) return chunk === undefined ? end() : end(chunk, ...rest);
    if (typeof chunk !== 'function') keep(chunk, rest[0]);
    const headers = headersOf(response);
    for (const [name] of headers) response.removeHeader(name);
    deliver({ edition, headers, body: Buffer.concat(chunks) });
    return response;
  }) as ServerResponse['end'];
}
