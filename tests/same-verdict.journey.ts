/** The same work gets the same verdict in the browser and on the server: hundreds of mutated pages, compared byte for byte. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { build } from 'vite';
import { engine } from '../labs/seo/engine.ts';
import type { SeoWork } from '../labs/seo/work.ts';
import { openBrowser } from './stage/browser.ts';

const CASES = 240;
const TODAY = '2026-11-23';
const WRITINGS = ['en', 'ro', 'sr', 'sr-Latn'] as const;

/** mulberry32: small, seeded, the same everywhere. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const SCRAPS = [
  '<title>',
  '</p>',
  '"',
  '&amp;',
  ' lang="xx"',
  '<h5>Ж</h5>',
  '<a href="javascript:void(0)">ș</a>',
  '\u0000',
  '<img>',
  '{"@type":',
  'noindex',
  '😀',
];

/** A starting site with some of its characters removed, doubled or replaced by scraps of HTML. */
function mutated(seed: number): { scenario: string; work: SeoWork } {
  const next = random(seed);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(next() * items.length)] as Item;
  const scenario = pick(engine.scenarios).id;
  const work = (next() < 0.5 ? engine.start : engine.solution)(scenario, pick(WRITINGS));
  for (const page of work.pages) {
    for (let change = Math.floor(next() * 6); change > 0; change--) {
      const at = Math.floor(next() * page.html.length);
      const length = Math.floor(next() * 40);
      page.html =
        page.html.slice(0, at) +
        (next() < 0.7 ? pick(SCRAPS) : page.html.slice(at, at + length).repeat(2)) +
        page.html.slice(at + length);
    }
  }
  if (next() < 0.3) work.because = 'x';
  return { scenario, work };
}

let browser: Browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser?.close());

test(`${CASES} random works are judged alike in Chromium and in Node`, async () => {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      target: 'es2023',
      lib: { entry: 'labs/seo/engine.ts', formats: ['iife'], name: 'lab', fileName: 'lab' },
    },
  });
  const code = [output]
    .flat()
    .flatMap((each) => ('output' in each ? each.output : []))
    .find((each) => each.type === 'chunk')?.code;
  assert.ok(code, 'the engine was bundled');
  const page = await browser.newPage();
  await page.addScriptTag({ content: code });
  const cases = Array.from({ length: CASES }, (_, seed) => mutated(seed + 1));
  const there = await page.evaluate(
    ({ cases: given, today }) => {
      const { engine: bundled } = (
        globalThis as unknown as { lab: { engine: { judge(scenario: string, work: unknown, context: unknown): unknown } } }
      ).lab;
      return given.map(({ scenario, work }) => JSON.stringify(bundled.judge(scenario, work, { today, specs: new Map() })));
    },
    { cases, today: TODAY },
  );
  const here = cases.map(({ scenario, work }) =>
    JSON.stringify(engine.judge(scenario, work, { today: TODAY, specs: new Map() })),
  );
  assert.equal(new Set(here).size > CASES / 4, true, 'the cases differ from one another');
  for (const [index, verdict] of here.entries()) assert.equal(there[index], verdict, `case ${index + 1}`);
});
