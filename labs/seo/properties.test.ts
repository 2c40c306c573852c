import fc from 'fast-check';
import { defaultTreeAdapter as tree, html as dom, parse, serialize, type DefaultTreeAdapterMap } from 'parse5';
import { expect, test } from 'vitest';
import { toLatin } from '../../src/kernel/serbian/to-latin.ts';
import { readSpecs } from '../../src/labs/specs/read-specs.ts';
import type { Verdict } from '../../src/labs/contract.ts';
import { engine } from './engine.ts';
import { siteOf } from './scenarios/scenario.ts';
import type { SeoWork } from './work.ts';

const context = { today: '2026-11-23', specs: await readSpecs() };
const own = (html: string, rest: Partial<SeoWork> = {}): SeoWork =>
  siteOf([{ id: 'page', url: 'https://www.example.org/a', html, headers: {} }], rest);
/** What a verdict says, without quotations, which follow the spelling of the source. */
const gist = ({ checks }: Verdict): unknown =>
  checks.map(({ id, status, variant, evidence, also }) => [
    id,
    status,
    variant,
    evidence[0]?.line,
    also?.map((finding) => [finding.status, finding.variant]),
  ]);

const name = fc.constantFrom(
  'title',
  'meta',
  'link',
  'a',
  'img',
  'h1',
  'h2',
  'h4',
  'html',
  'p',
  'script',
  'template',
  'svg',
  'table',
  'body',
  'b',
  'font',
  'select',
);
const attribute = fc.tuple(
  fc.constantFrom(
    'name',
    'content',
    'rel',
    'href',
    'hreflang',
    'lang',
    'alt',
    'src',
    'width',
    'type',
    'hidden',
    'role',
    'onclick',
    'aria-label',
  ),
  fc.oneof(
    fc.constantFrom(
      'robots',
      'description',
      'canonical',
      'alternate',
      'noindex',
      'sr-Latn',
      'application/ld+json',
      'javascript:x',
      '#',
      'http://[',
      '//',
    ),
    fc.string(),
  ),
);
const tag = fc
  .tuple(name, fc.array(attribute, { maxLength: 4 }))
  .map(
    ([tagName, attributes]) =>
      `<${tagName} ${attributes.map(([key, value]) => `${key}="${value.replaceAll('"', '')}"`).join(' ')}>`,
  );
const json = fc.constantFrom(
  '{"@type":"Library","name":"x"}',
  '{"@type":["Event"],"startDate":5,"location":null}',
  '[[[1]]]',
  '{"@graph":[{"@type":"Library","address":{"a":[]}}]}',
  'null',
  '{',
);
const soup = fc
  .array(
    fc.oneof(
      tag,
      name.map((tagName) => `</${tagName}>`),
      fc.string(),
      json,
      fc.constantFrom('ћирилица', '\u0000', '<!--', '<![CDATA['),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

test('any HTML, robots file, sitemap and profile gives a verdict', () => {
  fc.assert(
    fc.property(soup, fc.string(), soup, fc.string(), (html, robots, sitemapXml, said) => {
      const work = own(html, {
        robots: { status: 200, text: `User-agent: *\n${robots}\nDisallow: ${said}` },
        sitemapXml: `<url><loc>${sitemapXml}`,
        businessProfile: { name: said, description: html, address: robots, phone: said },
      });
      const verdict = engine.judge('own-page', work, context);
      expect(verdict.checks).toHaveLength(18);
      expect(verdict).toEqual(engine.judge('own-page', structuredClone(work), context));
    }),
    { numRuns: 400 },
  );
});

test('any JSON is work or gets its faults named, and is never thrown at', () => {
  const shaped = fc.record({
    pages: fc.array(fc.record({ id: fc.anything(), url: fc.anything(), html: soup, headers: fc.anything() })),
    robots: fc.anything(),
    plan: fc.anything(),
  });
  fc.assert(
    fc.property(fc.oneof(fc.anything(), fc.jsonValue(), shaped), (input) => {
      const parsed = engine.parse(input);
      if (parsed.ok) engine.judge('own-page', parsed.work, context);
      else expect(parsed.faults.length).toBeGreaterThan(0);
    }),
    { numRuns: 500 },
  );
});

/** The page with the attributes of every element turned round. */
function rewritten(source: string, turn: boolean): string {
  const document = parse(source);
  const walk = (node: DefaultTreeAdapterMap['parentNode']): void => {
    for (const child of node.childNodes) {
      if (!tree.isElementNode(child)) continue;
      if (turn) child.attrs.reverse();
      walk(child);
      if (child.tagName === 'template' && child.namespaceURI === dom.NS.HTML)
        walk((child as DefaultTreeAdapterMap['template']).content);
    }
  };
  walk(document);
  return serialize(document);
}

test('the order of attributes changes nothing', () => {
  fc.assert(
    fc.property(soup, (html) => {
      const judged = (turn: boolean): unknown => gist(engine.judge('own-page', own(rewritten(html, turn)), context));
      expect(judged(true)).toEqual(judged(false));
    }),
    { numRuns: 200 },
  );
});

test('rewriting a Serbian page in Latin changes only what depends on script', () => {
  const SCRIPT_AWARE = new Set(['title', 'meta-description', 'language']);
  const others = (work: SeoWork): unknown =>
    (gist(engine.judge('own-page', work, context)) as unknown[][]).filter(([id]) => !SCRIPT_AWARE.has(String(id)));
  for (const scenario of ['repair-home', 'four-pages', 'on-the-map']) {
    for (const work of [engine.start(scenario, 'sr'), engine.solution(scenario, 'sr')]) {
      const latin = { ...work, pages: work.pages.map((page) => ({ ...page, html: toLatin(page.html) })) };
      expect(others(latin)).toEqual(others(work));
      expect(engine.judge('own-page', latin, context).checks.find(({ id }) => id === 'language')).toMatchObject({
        status: 'fail',
        variant: 'mixed',
      });
    }
  }
});

test('input made to exhaust us is refused quickly, and judged “unsure” when it is judged all the same', () => {
  const formatting = Array.from({ length: 3000 }, (_, i) => `<b id=${i}>`).join('') + '<p>'.repeat(20_000);
  for (const html of ['<div>'.repeat(70_000), formatting, '<i>'.repeat(100_000)]) {
    const began = performance.now();
    expect(engine.parse(own(html))).toEqual({ ok: false, faults: [{ field: 'pages.0.html', code: 'too-complex' }] });
    expect(engine.judge('own-page', own(html), context).checks.every(({ status }) => status === 'unsure')).toBe(true);
    expect(performance.now() - began).toBeLessThan(5000);
  }
});

test('work of the largest size, made to keep us busy, is judged within seconds', () => {
  const fill = (most: number, part: (i: number) => string): string => {
    let text = '';
    for (let i = 0; text.length < most; i++) text += part(i);
    return text;
  };
  const pages = Array.from({ length: 12 }, (_, i) => ({
    id: `p${i}`,
    url: `https://h${i}.example/${'a'.repeat(1900)}`,
    html: '',
    headers: {},
  }));
  const nodes = fill(180_000, (i) => `{"@type":"Library","name":"n${i}","address":"a","telephone":"0123456"},`);
  const busy: SeoWork[] = [
    siteOf(pages, {
      robots: { status: 200, text: `User-agent: *\n${fill(590_000, () => `Disallow: /${'*a'.repeat(40)}*b\n`)}` },
    }),
    own(`<p>${fill(180_000, (i) => `реч ${i} `)}</p><script type="application/ld+json">[${nodes.slice(0, -1)}]</script>`),
    own(fill(390_000, (i) => `<link rel=alternate hreflang=en href="https://www.example.org/${i}">`)),
  ];
  for (const work of busy) {
    expect(engine.parse(work).ok).toBe(true);
    const began = performance.now();
    engine.judge('own-page', work, context);
    expect(performance.now() - began).toBeLessThan(8000);
  }
});

test('all faults of work are told at once, with their fields', () => {
  const parsed = engine.parse({
    pages: [{ id: 'Ä', url: 'ftp://x', html: 'x'.repeat(400_001), headers: [] }],
    robots: { status: 'ok', text: '' },
    sitemapXml: 3,
    businessProfile: {},
    files: [],
    because: 'x'.repeat(2001),
    plan: [{ checkId: 'title', what: '', who: '', by: 'soon' }],
  });
  expect(parsed).toEqual({
    ok: false,
    faults: [
      { field: 'pages.0.id', code: 'not-an-id' },
      { field: 'pages.0.url', code: 'not-an-address' },
      { field: 'pages.0.html', code: 'too-long' },
      { field: 'pages.0.headers', code: 'type' },
      { field: 'robots.status', code: 'type' },
      { field: 'sitemapXml', code: 'type' },
      { field: 'businessProfile.name', code: 'missing' },
      { field: 'businessProfile.description', code: 'missing' },
      { field: 'businessProfile.address', code: 'missing' },
      { field: 'businessProfile.phone', code: 'missing' },
      { field: 'because', code: 'too-long' },
      { field: 'plan.0.by', code: 'not-a-date' },
    ],
  });
});
