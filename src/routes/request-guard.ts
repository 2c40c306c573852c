/** What every request is asked before a page sees it; pure, so that tests can ask everything. */
import { isWriting, WRITINGS, type Writing } from '#kernel/writing.ts';

/**
 * True for a request that would change something and comes from another site: by `Sec-Fetch-Site` where the browser says it,
 * else by `Origin`. A request that says neither comes from no browser of this decade; it passes only without our cookies,
 * because then there is nothing of anybody's to abuse. Covers JSON too, which the framework's own check leaves out.
 */
export function isCrossSite(request: { method: string; headers: Headers }, origin: string): boolean {
  if (['GET', 'HEAD', 'OPTIONS'].includes(request.method)) return false;
  const site = request.headers.get('sec-fetch-site');
  const from = request.headers.get('origin');
  if (from !== null && from !== origin) return true;
  if (site !== null) return site !== 'same-origin';
  return from === null && request.headers.get('cookie')?.includes('bibliobus.') === true;
}

/**
 * The writing in which to answer: of the address; for scripts, of the page that called; else what the browser prefers.
 * Serbian without a script means Cyrillic.
 */
export function writingOf(url: URL, headers: Headers): Writing {
  const own = url.pathname.split('/')[1];
  if (isWriting(own)) return own;
  const referer = headers.get('referer');
  if (referer && URL.canParse(referer)) {
    const page = new URL(referer).pathname.split('/')[1];
    if (isWriting(page)) return page;
  }
  for (const tag of (headers.get('accept-language') ?? '').split(',').map((part) => part.split(';')[0]!.trim().toLowerCase())) {
    if (/^sr-latn\b/.test(tag)) return 'sr-Latn';
    const writing = WRITINGS.find((each) => each === tag.split('-')[0]);
    if (writing) return writing;
  }
  return 'en';
}

/** The page of this site that led here, as path and search; undefined when there is none or the browser does not tell. */
export function cameFrom(url: URL, headers: Headers): string | undefined {
  const referer = headers.get('referer');
  if (!referer || !URL.canParse(referer)) return undefined;
  const page = new URL(referer);
  return page.origin === url.origin ? page.pathname + page.search : undefined;
}

/** Pages about one person: never stored by anybody. */
export const isPersonal = (pathname: string): boolean =>
  /^\/[^/]+\/(account|admin|sign-in|first-administrator|library|my-library|shared|registrations|desk)(\/|$)/.test(pathname) ||
  /^\/api(\/|$)/.test(pathname);

/**
 * Pages whose address holds a secret: no other site may learn it as referrer. Not `no-referrer`: under that, browsers send their
 * own forms with `Origin: null`, which nobody could tell from another site's.
 */
export const hasSecretAddress = (pathname: string): boolean =>
  /^\/[^/]+\/(sign-in\/link|first-administrator|shared\/[^/]+|registrations\/[^/]+(\/calendar\.ics)?)\/?$/.test(pathname);

/** Headers that every answer carries; the policy for scripts is the framework's (`csp` in vite.config.ts), this one is for the rest. */
export function guardHeaders(headers: Headers, place: { pathname: string; https: boolean }): void {
  headers.set('x-content-type-options', 'nosniff');
  headers.set('referrer-policy', hasSecretAddress(place.pathname) ? 'same-origin' : 'strict-origin-when-cross-origin');
  headers.set('cross-origin-opener-policy', 'same-origin');
  headers.set('cross-origin-resource-policy', 'same-origin');
  headers.set(
    'permissions-policy',
    'camera=(), geolocation=(), microphone=(), payment=(), usb=(), publickey-credentials-get=(self), publickey-credentials-create=(self)',
  );
  headers.set('x-frame-options', 'DENY');
  if (place.https) headers.set('strict-transport-security', 'max-age=31536000');
  if (!headers.has('content-security-policy'))
    headers.set('content-security-policy', "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'");
  // What is somebody's is never kept: not by the cache in front (which keeps only what names its edition), not by a browser.
  if (isPersonal(place.pathname) || headers.has('set-cookie')) headers.delete('x-bibliobus-edition');
  if (isPersonal(place.pathname) || headers.has('set-cookie')) headers.set('cache-control', 'private, no-store');
  else if (!headers.has('cache-control') && !headers.has('x-bibliobus-edition'))
    headers.set('cache-control', 'private, no-cache');
}
