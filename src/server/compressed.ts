import compression from 'compression';
import type { Handler } from './front.ts';

/**
 * Sends what the framework answers compressed, in a quality that costs a millisecond. Pages of an edition are left alone:
 * they are compressed once and better, when they are kept.
 */
export function compressed(handler: Handler): Handler {
  const compress = compression({
    filter: (request, response) => !response.hasHeader('x-bibliobus-edition') && compression.filter(request, response),
  });
  return (request, response, next) =>
    compress(request as Parameters<typeof compress>[0], response as Parameters<typeof compress>[1], () =>
      handler(request, response, next),
    );
}
