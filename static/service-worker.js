/**
 * Keeps labs that somebody has opened, so that they open again without a connection. It keeps nothing else: what is asked for
 * comes from the network first; only files whose name says their content come from the cache at once.
 */
const CACHE = 'bibliobus-labs-1';
const WAIT_MS = 4000;
const isBuilt = (pathname) => pathname.startsWith('/_app/immutable/');

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

/** A page says what it is made of: `{ keep: addresses, scripts: all that this release has }`. */
self.addEventListener('message', (event) => {
  const { keep = [], scripts = [] } = event.data ?? {};
  event.waitUntil(
    (async () => {
      const cache = await caches.open(CACHE);
      const here = new Set(scripts);
      for (const request of await cache.keys()) {
        const { pathname } = new URL(request.url);
        if (pathname.startsWith('/_app/immutable/workers/') && !here.has(pathname)) await cache.delete(request);
      }
      await Promise.allSettled(
        [...keep, ...scripts].map(async (address) => {
          const isKept = isBuilt(new URL(address, self.location.origin).pathname) && (await cache.match(address));
          if (!isKept) await cache.add(address);
        }),
      );
      event.source?.postMessage({ kept: true });
    })(),
  );
});

async function fromNetwork(request) {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(request);
  if (!kept) return fetch(request);
  try {
    const answer = await fetch(request, { signal: AbortSignal.timeout(WAIT_MS) });
    // Somebody else's sign-in page of a hotel, or a fault of ours, is no reason to forget what worked.
    if (answer.ok && !answer.redirected) await cache.put(request, answer.clone());
    return answer.status >= 500 ? kept : answer;
  } catch {
    return kept;
  }
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (isBuilt(pathname)) event.respondWith(caches.match(request).then((kept) => kept ?? fetch(request)));
  else if (/^\/[^/]+\/labs\/[^/]+(\/told)?$/.test(pathname)) event.respondWith(fromNetwork(request));
});
