import { expect, test } from 'vitest';
import { cameFrom, guardHeaders, isCrossSite, isPersonal, writingOf } from './request-guard.ts';

const ORIGIN = 'https://bibliobus.example';
const ask = (method: string, headers: Record<string, string>) => isCrossSite({ method, headers: new Headers(headers) }, ORIGIN);
const COOKIE = { cookie: 'bibliobus.sign_in=x' };

test('a request that changes something passes only from this site', () => {
  expect(ask('POST', { origin: ORIGIN, 'sec-fetch-site': 'same-origin', ...COOKIE })).toBe(false);
  expect(ask('POST', { origin: ORIGIN, ...COOKIE })).toBe(false);
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
    for (const site of ['cross-site', 'same-site', 'none'])
      expect(ask(method, { 'sec-fetch-site': site, ...COOKIE }), site).toBe(true);
    for (const origin of ['https://evil.example', 'null', 'http://bibliobus.example', 'https://bibliobus.example.evil.example']) {
      expect(ask(method, { origin }), origin).toBe(true);
      // An old proxy's or an attacker's header must not outvote the other one.
      expect(ask(method, { origin, 'sec-fetch-site': 'same-origin' }), origin).toBe(true);
    }
    expect(ask(method, { origin: ORIGIN, 'sec-fetch-site': 'cross-site' })).toBe(true);
    expect(ask(method, COOKIE)).toBe(true);
    expect(ask(method, { 'content-type': 'application/json', origin: 'https://evil.example', ...COOKIE })).toBe(true);
  }
  expect(ask('GET', { 'sec-fetch-site': 'cross-site', ...COOKIE })).toBe(false);
  expect(ask('POST', {})).toBe(false);
});

test('the writing is the address’s, else the calling page’s, else the browser’s', () => {
  const of = (path: string, headers: Record<string, string> = {}) => writingOf(new URL(path, ORIGIN), new Headers(headers));
  expect(of('/sr-Latn/lessons/x', { 'accept-language': 'ro' })).toBe('sr-Latn');
  expect(of('/api/sync', { referer: `${ORIGIN}/ro/course`, 'accept-language': 'en' })).toBe('ro');
  expect(of('/api/sync', { referer: 'not an address', 'accept-language': 'fr, sr-Latn-RS;q=0.9, en;q=0.1' })).toBe('sr-Latn');
  expect(of('/', { 'accept-language': 'sr-RS, en' })).toBe('sr');
  expect(of('/', { 'accept-language': 'RO-md' })).toBe('ro');
  expect(of('/xx/y')).toBe('en');
});

test('where somebody came from counts only on this site', () => {
  const of = (referer: string) => cameFrom(new URL('/ro/sign-in', ORIGIN), new Headers({ referer }));
  expect(of(`${ORIGIN}/ro/labs/seo?step=2`)).toBe('/ro/labs/seo?step=2');
  expect(of('https://evil.example/ro/labs/seo')).toBeUndefined();
  expect(of('http://bibliobus.example/ro')).toBeUndefined();
  expect(of('nonsense')).toBeUndefined();
});

test('what is somebody’s is kept by nobody', () => {
  for (const path of [
    '/ro/account',
    '/en/admin/outbox',
    '/sr/sign-in/link',
    '/sr-Latn/first-administrator',
    '/api/sync',
    '/api',
  ]) {
    const headers = new Headers({ 'x-bibliobus-edition': 'abc', 'cache-control': 'public, max-age=600' });
    guardHeaders(headers, { pathname: path, https: false });
    expect(headers.get('x-bibliobus-edition'), path).toBeNull();
    expect(headers.get('cache-control')).toBe('private, no-store');
  }
  const lesson = new Headers({ 'x-bibliobus-edition': 'abc' });
  guardHeaders(lesson, { pathname: '/ro/lessons/x', https: true });
  expect(lesson.get('x-bibliobus-edition')).toBe('abc');
  expect(lesson.get('cache-control')).toBeNull();
  expect(lesson.get('strict-transport-security')).toBe('max-age=31536000');
  const lessonWithCookie = new Headers({ 'x-bibliobus-edition': 'abc', 'set-cookie': 'bibliobus.sign_in=x' });
  guardHeaders(lessonWithCookie, { pathname: '/ro/lessons/x', https: false });
  expect(lessonWithCookie.get('x-bibliobus-edition')).toBeNull();
  expect(isPersonal('/ro/accounting')).toBe(false);
});

test('an address that holds a secret is told to nobody', () => {
  for (const [pathname, policy] of [
    ['/ro/sign-in/link', 'same-origin'],
    ['/en/first-administrator', 'same-origin'],
    ['/en/course', 'strict-origin-when-cross-origin'],
  ] as const) {
    const headers = new Headers();
    guardHeaders(headers, { pathname, https: false });
    expect(headers.get('referrer-policy')).toBe(policy);
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  }
});
