/** The HTTP server: the built pages behind the front. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';
import type { Config } from './config.ts';
import { listen } from './platform/database/listen.ts';
import { compressed } from './server/compressed.ts';
import { makeFront, TOLD, type Handler } from './server/front.ts';
import { PageCache } from './server/page-cache.ts';

const CACHE_BYTES = 64 * 1024 * 1024;
/** Longer than any proxy keeps its connections to us, so that none is closed under a request. */
const KEEP_ALIVE_MS = 75_000;
const FINISH_WITHIN_MS = 10_000;

export interface RunningHttp {
  port: number;
  /** Stops taking requests, finishes those at work, closes the house behind the pages. */
  close(): Promise<void>;
}

export interface TakenPort {
  server: Server;
  port: number;
  /** Answers with `listener` from now on, beginning with the requests that have been waiting. */
  open(listener: Listener): void;
}

type Listener = (request: IncomingMessage, response: ServerResponse) => void;

/** Takes the port before the pages are loaded, so that a port in use is known early. Requests that come too soon wait. */
export async function takePort(config: Config): Promise<TakenPort> {
  const server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS, requestTimeout: 120_000 });
  await new Promise<void>((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const reasons: Record<string, string> = {
        EADDRINUSE: `Port ${config.port} is taken by another program: stop that one, or set PORT to another number.`,
        EACCES: `This user may not use port ${config.port}: set PORT to a number above 1023.`,
        EADDRNOTAVAIL: `HOST is ${config.host}, which is not an address of this machine: correct it, or leave it out.`,
        ENOTFOUND: `HOST is ${config.host}, which is not an address of this machine: correct it, or leave it out.`,
      };
      fail(new Error(reasons[error.code ?? ''] ?? `Port ${config.port} cannot be used: ${error.message}`, { cause: error }));
    });
    server.listen({ port: config.port, host: config.host }, done);
  });
  const waiting: Parameters<Listener>[] = [];
  const hold: Listener = (request, response) => void waiting.push([request, response]);
  server.on('request', hold);
  const open = (listener: Listener): void => {
    server.off('request', hold).on('request', listener);
    for (const [request, response] of waiting) listener(request, response);
  };
  return { server, port: (server.address() as AddressInfo).port, open };
}

/** Loads the built pages (which open the house: migrations, first edition) and answers requests with them. */
export async function serve(config: Config & { databaseUrl: string }, { server, port, open }: TakenPort): Promise<RunningHttp> {
  Object.assign(process.env, {
    DATABASE_URL: config.databaseUrl,
    PORT: String(port),
    ADDRESS_HEADER: TOLD.address,
    PROTOCOL_HEADER: TOLD.protocol,
    HOST_HEADER: TOLD.host,
    BODY_SIZE_LIMIT: process.env.BODY_SIZE_LIMIT ?? '8M',
  });
  delete process.env.HOST;
  const cache = new PageCache(CACHE_BYTES);
  const ear = await listen(
    config.databaseUrl,
    'edition_published',
    (edition) => cache.clear(edition),
    () => cache.clear(),
  );
  const { handler } = (await import(pathToFileURL(resolve('build/handler.js')).href)) as { handler: Handler };
  open(makeFront({ cache, handler: compressed(handler), origin: config.originIsSet ? config.origin : undefined }));
  return {
    port,
    async close() {
      const finished = new Promise<void>((done) => server.close(() => done()));
      // A connection whose last request is done becomes idle a little later.
      const sweep = setInterval(() => server.closeIdleConnections(), 20);
      const slow = setTimeout(() => server.closeAllConnections(), FINISH_WITHIN_MS);
      await finished;
      clearTimeout(slow);
      clearInterval(sweep);
      await ear.close();
      process.emit('sveltekit:shutdown' as 'exit', 0);
    },
  };
}
