import { describe, expect, test } from 'vitest';
import type { CheckResult, Finding } from '../../../src/labs/contract.ts';
import { readSpecs } from '../../../src/labs/specs/read-specs.ts';
import { runCheck } from '../check.ts';
import { readSite } from '../page/site.ts';
import { page, siteOf } from '../scenarios/scenario.ts';
import texts from '../texts/en.json' with { type: 'json' };
import type { SeoWork } from '../work.ts';
import { CHECKS } from './index.ts';

const context = { today: '2026-11-23', specs: await readSpecs() };
const URL_A = 'https://www.example.org/a';
const one = (html: string, rest: Partial<SeoWork> = {}, headers: Record<string, string> = {}): SeoWork =>
  siteOf([{ ...page('a', URL_A, html), headers }], rest);
const two = (a: string, b: string, rest: Partial<SeoWork> = {}): SeoWork =>
  siteOf([page('a', URL_A, a), page('b', 'https://www.example.org/b', b)], rest);
const head = (inner: string): SeoWork => one(`<html><head>${inner}</head><body></body></html>`);
const body = (inner: string): SeoWork => one(`<html><body>${inner}</body></html>`);
const robots = (text: string, status = 200): SeoWork => one('', { robots: { status, text } });
const sitemapOf = (...addresses: string[]): string =>
  `<urlset>${addresses.map((address) => `<url><loc>${address}</loc></url>`).join('')}</urlset>`;
const alternate = (code: string, href: string): string => `<link rel="alternate" hreflang="${code}" href="${href}">`;
const data = (value: unknown, text = ''): SeoWork =>
  one(
    `<body><p>${text}</p><script type="application/ld+json">${typeof value === 'string' ? value : JSON.stringify(value)}</script>`,
  );
const library = {
  '@type': 'Library',
  name: 'Fernhill Library',
  address: '3 Fern Street',
  telephone: '+44 1632 960555',
  url: 'https://x.example',
  geo: {},
  openingHours: 'Mo-Fr 09:00-17:00',
};
const shown = 'Fernhill Library, 3 Fern Street. 01632 960 555. Open 9–17 h, 9:00 to 17:00.';
const event = { '@type': 'Event', name: 'Story time', startDate: '2026-12-16T18:00', location: 'Library' };
const profile = {
  name: 'Fernhill Library',
  description: 'A library.',
  address: '3 Fern Street, Fernhill',
  phone: '01632 960555',
};
const mapped = (change: Partial<typeof profile>): SeoWork =>
  one('<p>Fernhill Library, 3 Fern Street, Fernhill, 01632 960555', { businessProfile: { ...profile, ...change } });
const wide = 'W'.repeat(40);

/** check, what is tried, expected status and variant (`-` for none). */
// prettier-ignore
const CASES: [string, string, SeoWork, string, string][] = [
  ['indexable', 'says nothing', one(''), 'pass', '-'],
  ['indexable', 'index, follow', head('<meta name="robots" content="index, follow">'), 'pass', '-'],
  ['indexable', 'noindex in capitals', head('<META NAME="Robots" CONTENT="NOINDEX">'), 'fail', 'meta'],
  ['indexable', 'none for Google', head('<meta name="googlebot" content="none">'), 'fail', 'meta'],
  ['indexable', 'header for one robot', one('', {}, { 'X-Robots-Tag': 'googlebot: noindex' }), 'fail', 'header'],
  ['indexable', 'header that only limits', one('', {}, { 'x-robots-tag': 'max-snippet: 50' }), 'pass', '-'],
  ['title', 'none', head(''), 'fail', 'missing'],
  ['title', 'only white space', head('<title> &nbsp; </title>'), 'fail', 'missing'],
  ['title', 'only inside a drawing', body('<svg><title>Logo</title></svg>'), 'fail', 'missing'],
  ['title', 'Home', head('<title>Home</title>'), 'fail', 'vague'],
  ['title', 'Почетна', head('<title>ПОЧЕТНА</title>'), 'fail', 'vague'],
  ['title', 'Acasă', head('<title>Acasă.</title>'), 'fail', 'vague'],
  ['title', 'Home in a longer title', head('<title>Home of good books: Fernhill Library</title>'), 'pass', '-'],
  ['title', 'twice the same', two('<title>Fernhill Library</title>', '<title>Fernhill Library</title>'), 'warn', 'same'],
  ['title', 'too wide', head(`<title>${wide}</title>`), 'warn', 'wide'],
  ['meta-description', 'none', head(''), 'fail', 'missing'],
  ['meta-description', 'empty', head('<meta name="description" content=" ">'), 'fail', 'missing'],
  ['meta-description', '119 characters', head(`<meta name="description" content="${'ш'.repeat(119)}">`), 'warn', 'short'],
  ['meta-description', '120 characters', head(`<meta name="description" content="${'ш'.repeat(120)}">`), 'pass', '-'],
  ['meta-description', '156 characters', head(`<meta name="description" content="${'s'.repeat(156)}">`), 'pass', '-'],
  ['meta-description', '157 characters', head(`<meta name="description" content="${'s'.repeat(157)}">`), 'warn', 'long'],
  ['headings', 'none', body('<p>x'), 'fail', 'none'],
  ['headings', 'first is h2', body('<h2>x</h2>'), 'fail', 'first'],
  ['headings', 'two main headings', body('<h1>x</h1><h1>y</h1>'), 'fail', 'second-h1'],
  ['headings', 'a step is missing', body('<h1>x</h1><h3>y</h3>'), 'fail', 'skip'],
  ['headings', 'an empty one', body('<h1>x</h1><h2> </h2>'), 'fail', 'empty'],
  ['headings', 'a picture as heading', body('<h1><img src="l.png" alt="Fernhill Library"></h1>'), 'pass', '-'],
  ['headings', 'down and up again', body('<h1>x</h1><h2>y</h2><h3>z</h3><h2>y</h2>'), 'pass', '-'],
  ['alt', 'no pictures', body(''), 'na', '-'],
  ['alt', 'none', body('<img src="a.jpg">'), 'fail', 'missing'],
  ['alt', 'decoration', body('<img src="a.jpg" alt=""><img src="b.jpg" role="presentation">'), 'pass', '-'],
  ['alt', 'file name', body('<img src="/p/reading-room.jpg" alt="Reading-Room">'), 'warn', 'file-name'],
  ['alt', 'camera number', body('<img src="/p/x.webp" alt="IMG_2041.JPG">'), 'warn', 'file-name'],
  ['link-text', 'no links', body(''), 'na', '-'],
  ['link-text', 'click here', body('<a href="/x">Click here »</a>'), 'fail', 'vague'],
  ['link-text', 'aici', body('<a href="/x"> Aici… </a>'), 'fail', 'vague'],
  ['link-text', 'citește mai mult', body('<a href="/x">Citește mai mult</a>'), 'fail', 'vague'],
  ['link-text', 'opširnije', body('<a href="/x">Opširnije</a>'), 'fail', 'vague'],
  ['link-text', 'кликните овде', body('<a href="/x">Кликните овде</a>'), 'fail', 'vague'],
  ['link-text', 'a label that says more', body('<a href="/x" aria-label="Events in March">More</a>'), 'pass', '-'],
  ['link-text', 'a telling text', body('<a href="/x">More about story time</a>'), 'pass', '-'],
  ['crawlable-links', 'no links', body(''), 'na', '-'],
  ['crawlable-links', 'a script', body('<a href="JavaScript:void(0)">x</a>'), 'fail', 'script'],
  ['crawlable-links', 'only onclick', body('<a onclick="go()">x</a>'), 'fail', 'script'],
  ['crawlable-links', 'a file', body('<a href="file:///C:/x.pdf">x</a>'), 'fail', 'file'],
  ['crawlable-links', 'unreadable', body('<a href="https://[x">x</a>'), 'fail', 'unreadable'],
  ['crawlable-links', 'a lone hash', body('<a href="#">x</a>'), 'warn', 'hash'],
  ['crawlable-links', 'paths, mail, telephone, fragments', body('<a href="/x">x</a><a href="mailto:a@b.example">x</a><a href="tel:+44">x</a><a href="#top">x</a>'), 'pass', '-'],
  ['canonical', 'absent', head(''), 'warn', 'absent'],
  ['canonical', 'itself', head(`<link rel="canonical" href="${URL_A}#top">`), 'pass', '-'],
  ['canonical', 'two', head(`<link rel="canonical" href="${URL_A}"><link rel="canonical" href="${URL_A}">`), 'fail', 'several'],
  ['canonical', 'relative', head('<link rel="canonical" href="/a">'), 'fail', 'relative'],
  ['canonical', 'empty', head('<link rel="canonical">'), 'fail', 'relative'],
  ['canonical', 'the root', head('<link rel="canonical" href="https://www.example.org/">'), 'fail', 'root'],
  ['canonical', 'another language by hreflang', head(`<link rel="canonical" href="https://www.example.org/ro">${alternate('en', URL_A)}${alternate('ro', 'https://www.example.org/ro')}`), 'fail', 'other-language'],
  ['canonical', 'another page of the same language', head('<link rel="canonical" href="https://www.example.org/other">'), 'pass', '-'],
  ['hreflang', 'none', head(''), 'na', '-'],
  ['hreflang', 'relative', head(alternate('en', '/a')), 'fail', 'relative'],
  ['hreflang', 'en-UK', head(alternate('en-UK', URL_A)), 'fail', 'code'],
  ['hreflang', 'sr-Lat', head(alternate('sr-Lat', URL_A)), 'fail', 'code'],
  ['hreflang', 'not itself', head(alternate('ro', 'https://www.example.org/ro')), 'fail', 'self'],
  ['hreflang', 'sr-Latn-RS and x-default', head(alternate('sr-Latn-RS', URL_A) + alternate('x-default', 'https://www.example.org/')), 'pass', '-'],
  ['hreflang', 'no way back', two(alternate('en', URL_A) + alternate('ro', 'https://www.example.org/b'), ''), 'fail', 'no-return'],
  ['hreflang', 'a smaller set', two(alternate('en', URL_A) + alternate('ro', 'https://www.example.org/b') + alternate('sr', 'https://www.example.org/c'), alternate('en', URL_A) + alternate('ro', 'https://www.example.org/b')), 'fail', 'incomplete'],
  ['language', 'none', one('<p>Hello'), 'fail', 'missing'],
  ['language', 'no code', one('<html lang="srpski">'), 'fail', 'code'],
  ['language', 'Latin promised as Cyrillic', one('<html lang="sr-Cyrl"><p>Gradska biblioteka radi svakog dana'), 'fail', 'mixed'],
  ['language', 'Cyrillic promised as Romanian', one('<html lang="ro"><p>Градска библиотека ради сваког дана'), 'fail', 'mixed'],
  ['language', 'a foreign quotation with its own lang', one('<html lang="sr-Cyrl"><p>Градска библиотека ради сваког дана</p><p lang="en">A long quotation in English for our guests'), 'pass', '-'],
  ['language', 'bare sr', one('<html lang="sr"><p>Градска библиотека ради сваког дана'), 'warn', 'no-script'],
  ['language', 'bare sr, mixed half and half', one('<html lang="sr"><p>Градска библиотека ради</p><p>svakog dana do kasno u noć'), 'fail', 'mixed'],
  ['language', 'scripts are not read', one('<html lang="sr-Cyrl"><p>Градска библиотека ради сваког дана<script>const longEnglishText = "nothing but English letters"</script>'), 'pass', '-'],
  ['robots-txt', 'not there', robots('', 404), 'na', '-'],
  ['robots-txt', 'server fails', robots('', 503), 'fail', 'server-error'],
  ['robots-txt', 'unknown directive', robots('User-agent: *\nDissalow: /x'), 'fail', 'unknown'],
  ['robots-txt', 'no colon', robots('User-agent: *\nDisallow /x'), 'fail', 'unknown'],
  ['robots-txt', 'rule without agent', robots('Disallow: /x'), 'fail', 'no-agent'],
  ['robots-txt', 'path without slash', robots('User-agent: *\nDisallow: admin'), 'fail', 'pattern'],
  ['robots-txt', '$ in the middle', robots('User-agent: *\nDisallow: /*.pdf$x'), 'fail', 'dollar'],
  ['robots-txt', 'relative sitemap', robots('Sitemap: /sitemap.xml'), 'fail', 'sitemap-relative'],
  ['robots-txt', 'shuts everybody out', robots('User-agent: *\nDisallow: /'), 'fail', 'blocks-page'],
  ['robots-txt', 'too big', robots(`User-agent: *\n${'# a comment about nothing\n'.repeat(21_000)}`), 'warn', 'too-big'],
  ['robots-txt', 'comments, empty rules, Windows line ends', robots('# hello\r\nUser-agent: *\r\nDisallow:\r\nAllow: /a$ # end\r\nSitemap: https://www.example.org/s.xml'), 'pass', '-'],
  ['sitemap', 'none', one(''), 'na', '-'],
  ['sitemap', 'no addresses', one('', { sitemapXml: '<html>404</html>' }), 'fail', 'unreadable'],
  ['sitemap', 'relative', one('', { sitemapXml: sitemapOf('/a') }), 'fail', 'relative'],
  ['sitemap', 'a hidden page', one('<meta name="robots" content="noindex">', { sitemapXml: sitemapOf(URL_A) }), 'fail', 'not-indexable'],
  ['sitemap', 'another canonical', one('<link rel="canonical" href="https://www.example.org/new">', { sitemapXml: sitemapOf(URL_A) }), 'fail', 'not-canonical'],
  ['sitemap', 'fine', one('', { sitemapXml: sitemapOf(URL_A, 'https://www.example.org/b?x=1&amp;y=2') }), 'pass', '-'],
  ['structured-data', 'none', one(''), 'na', '-'],
  ['structured-data', 'unreadable', data('{"@type": "Library",}'), 'fail', 'unreadable'],
  ['structured-data', 'an organisation', data({ ...library, '@type': 'Organization' }, shown), 'fail', 'no-library'],
  ['structured-data', 'without a name', data({ ...library, name: ' ' }, shown), 'fail', 'incomplete'],
  ['structured-data', 'an empty address', data({ ...library, address: {} }, shown), 'fail', 'incomplete'],
  ['structured-data', 'another telephone', data({ ...library, telephone: '+44 1632 960556' }, shown), 'fail', 'differs'],
  ['structured-data', 'another name', data({ ...library, name: 'Fernhill Books' }, shown), 'fail', 'differs'],
  ['structured-data', 'closes later', data({ ...library, openingHours: 'Mo-Fr 09:00-18:00' }, shown), 'fail', 'differs'],
  ['structured-data', 'no hours', data({ ...library, openingHours: undefined }, shown), 'warn', 'wished'],
  ['structured-data', 'agrees, in a graph', data({ '@graph': [{ ...library, '@type': ['Library', 'CivicStructure'] }] }, shown), 'pass', '-'],
  ['structured-data', 'agrees across scripts', data({ ...library, name: 'Gradska biblioteka' }, `Градска библиотека. ${shown}`), 'pass', '-'],
  ['structured-data', 'only an event', data(event, 'Story time'), 'na', '-'],
  ['event', 'none', data(library, shown), 'na', '-'],
  ['event', 'no place', data({ ...event, location: undefined }, 'Story time'), 'fail', 'incomplete'],
  ['event', 'an empty place', data({ ...event, location: {} }, 'Story time'), 'fail', 'incomplete'],
  ['event', 'a date in words', data({ ...event, startDate: '16 December 2026' }, 'Story time'), 'fail', 'date'],
  ['event', '30 February', data({ ...event, startDate: '2027-02-30' }, 'Story time'), 'fail', 'date'],
  ['event', 'a name that is not shown', data(event, 'Puppet theatre'), 'fail', 'differs'],
  ['event', 'a day alone, with a zone elsewhere', data([{ ...event, startDate: '2026-12-16' }, { ...event, '@type': 'ChildrensEvent', startDate: '2026-12-16T18:00+01:00' }], 'Story time'), 'pass', '-'],
  ['weight', 'no size', body('<img src="a.jpg" width="100%" height="9">'), 'warn', 'unsized'],
  ['weight', 'a heavy picture', one('<img src="/big.jpg" width="9" height="9">', { files: [{ url: 'https://www.example.org/big.jpg', bytes: 4_000_000 }] }), 'warn', 'heavy'],
  ['weight', 'a light picture', one('<img src="/big.jpg" width="9" height="9">', { files: [{ url: 'https://www.example.org/big.jpg', bytes: 400_000 }] }), 'pass', '-'],
  ['business-profile', 'none', one(''), 'na', '-'],
  ['business-profile', 'agrees', mapped({ phone: '+44 1632 960-555' }), 'pass', '-'],
  ['business-profile', 'no telephone', mapped({ phone: '' }), 'fail', 'incomplete'],
  ['business-profile', 'a tagline', mapped({ name: 'Fernhill Library – open for you' }), 'fail', 'name-extra'],
  ['business-profile', 'hours', mapped({ name: 'Fernhill Library 9:00-17:00' }), 'fail', 'name-extra'],
  ['business-profile', 'a hyphen in a name is no tagline', one('<p>Ana-Maria Library, 3 Fern Street, Fernhill, 01632 960555', { businessProfile: { ...profile, name: 'Ana-Maria Library' }, }), 'pass', '-'],
  ['business-profile', 'another street', mapped({ address: '4 Fern Street, Fernhill' }), 'fail', 'differs'],
  ['business-profile', 'a long description', mapped({ description: 'x'.repeat(751) }), 'warn', 'long'],
  ['business-profile', 'the longest description', mapped({ description: 'x'.repeat(750) }), 'pass', '-'],
  ['retired-advice', 'none', one(''), 'na', '-'],
  ['retired-advice', 'a search box', data({ '@type': 'WebSite', potentialAction: { '@type': 'SearchAction' } }), 'na', 'searchbox'],
  ['retired-advice', 'borrowing', data({ '@type': 'Book', potentialAction: [{ '@type': 'BorrowAction' }] }), 'na', 'book-actions'],
];

const judge = (id: string, work: SeoWork, facts: string[] = []): CheckResult =>
  runCheck(
    CHECKS.find((check) => check.id === id)!,
    readSite(work, facts),
    context,
  );
const tried = new Set<string>();

describe.each(CASES)('%s: %s', (id, _name, work, status, variant) => {
  test(`${status} ${variant}`, () => {
    const result = judge(id, work);
    expect([result.status, result.variant ?? '-']).toEqual([status, variant]);
    if (result.variant !== undefined) expect(texts).toHaveProperty([`check.${id}.${result.variant}.saw`]);
    for (const { quote, where } of result.evidence)
      expect([where, quote].every((said) => said.length > 0 && said.length <= 160)).toBe(true);
  });
  tried.add(`${id}.${variant}`);
});

test('a heading cut by a picture, and facts that are gone', () => {
  expect(judge('facts', one('<p>Open 9:00–19:00'), ['9:00–19:00', '01632 960123'])).toMatchObject({
    status: 'fail',
    variant: 'lost',
    evidence: [{ quote: '01632 960123' }],
  });
  expect(judge('facts', one('<p>+44 1632 960 123'), ['01632 960123'])).toMatchObject({ status: 'pass' });
});

test('sitemaps of the largest allowed size pass, larger ones warn', () => {
  const limits = {
    ...context,
    specs: new Map(context.specs)
      .set('sitemaps.urls', { ...context.specs.get('sitemaps.urls')!, value: 3 })
      .set('sitemaps.size', { ...context.specs.get('sitemaps.size')!, value: 0.2 }),
  };
  const check = CHECKS.find(({ id }) => id === 'sitemap')!;
  const run = (...addresses: string[]): CheckResult =>
    runCheck(check, readSite(one('', { sitemapXml: sitemapOf(...addresses) })), limits);
  const address = (i: number): string => `https://www.example.org/${i}`;
  expect(run(address(1), address(2), address(3)).status).toBe('pass');
  expect(run(address(1), address(2), address(3), address(4))).toMatchObject({
    status: 'warn',
    variant: 'too-many',
    measured: 4,
    threshold: 3,
  });
  expect(run(`https://www.example.org/${'x'.repeat(300_000)}`)).toMatchObject({ status: 'warn', variant: 'too-big' });
});

test('every message has a case that brings it about', () => {
  const written = Object.keys(texts).flatMap((key) => /^check\.(.+)\.saw$/.exec(key)?.[1] ?? []);
  const elsewhere = ['facts.lost', 'sitemap.too-many', 'sitemap.too-big'];
  expect(written.filter((key) => !tried.has(key) && !elsewhere.includes(key))).toEqual([]);
});

test('every numeric threshold in a verdict has its entry in the registry, with that value', () => {
  const results = CASES.map(([id, , work]) => judge(id, work)).flatMap((result) => [result, ...(result.also ?? [])] as Finding[]);
  const numeric = results.filter(({ threshold }) => threshold !== undefined);
  expect(new Set(numeric.map(({ specRef }) => specRef)).size).toBeGreaterThanOrEqual(7);
  for (const { threshold, specRef } of numeric) expect(context.specs.get(specRef ?? '')?.value, specRef).toBe(threshold);
  for (const { basis } of CHECKS) expect(context.specs.has(basis), basis).toBe(true);
});

test('without the registry no limit is applied, and nothing breaks', () => {
  for (const [id, , work] of CASES) {
    const result = runCheck(
      CHECKS.find((check) => check.id === id)!,
      readSite(work),
      { today: '2026-11-23', specs: new Map() },
    );
    expect(result.threshold).toBeUndefined();
  }
});
