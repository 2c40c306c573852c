import fc from 'fast-check';
import { expect, test } from 'vitest';
import { homeOf, safeNext } from './next-address.ts';

const SITE = 'https://bibliobus.example';
/** Where a browser would really go, from any page of the site. */
const landsOn = (next: string) => new URL(next, `${SITE}/sr/sign-in/done`);

test('pages of this site are kept, with their search and their place', () => {
  for (const next of ['/ro', '/sr/lessons/repair-a-page?step=2#exercise', '/sr-Latn/search?q=nau%C4%8Diti', '/en/account']) {
    expect(safeNext(next, '/en')).toBe(next);
  }
});

test('whatever leads elsewhere, or in a circle, is refused', () => {
  const bad = [
    ...[
      'https://evil.example',
      '//evil.example',
      '///evil.example',
      '/\\evil.example',
      '\\\\evil.example',
      '/\t/evil.example',
      '/\n/evil.example',
    ],
    ...[
      'javascript:alert(1)',
      'data:text/html,x',
      ' //evil.example',
      '/ /evil.example',
      '/.//evil.example',
      '/en/..//evil.example',

      '',
    ],
    ...[
      'evil.example',
      '@evil.example',
      '?next=x',
      '#x',
      '/en/sign-in',
      '/sr/sign-in/link?token=x',
      '/en/first-administrator',
      '/api/auth/x',
    ],
    ...[null, undefined, 7, ['/ro'], `/${'a'.repeat(3000)}`, '/\u202eevil'],
  ];
  for (const next of bad) expect(safeNext(next, homeOf('ro')), String(next)).toBe('/ro');
});

test('whatever is typed, it lands on this site and not on the sign-in pages', () => {
  const nasty = fc.stringMatching(/^[/\\.\t\n\r:@?#%a-z0-9 -]{0,24}$/);
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        nasty,
        fc.webUrl(),
        nasty.map((rest) => `/${rest}`),
        fc.string({ unit: 'binary' }).map((rest) => `/${rest}`),
      ),
      (next) => {
        const kept = safeNext(next, '/en');
        const goal = landsOn(kept);
        expect(goal.origin).toBe(SITE);
        expect(goal.pathname).not.toMatch(/^\/[^/]+\/sign-in(\/|$)/);
        expect(safeNext(kept, '/en')).toBe(kept);
      },
    ),
    { numRuns: 3000 },
  );
});
