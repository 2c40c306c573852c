/** The same work gets the same verdict in the browser and on the server: hundreds of random works of a lab, compared byte for byte. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { build } from 'vite';
import { engine as analytics } from '../labs/analytics/engine.ts';
import { randomWork as analyticsWork } from '../labs/analytics/random-work.ts';
import { engine as audience } from '../labs/audience/engine.ts';
import { randomWork as audienceWork } from '../labs/audience/random-work.ts';
import { engine as feed } from '../labs/feed/engine.ts';
import { randomWork as feedWork } from '../labs/feed/random-work.ts';
import { engine as profile } from '../labs/profile/engine.ts';
import { randomWork as profileWork } from '../labs/profile/random-work.ts';
import { engine as seo } from '../labs/seo/engine.ts';
import type { SeoWork } from '../labs/seo/work.ts';
import type { Writing } from '../src/kernel/writing.ts';
import type { LabEngine } from '../src/labs/contract.ts';
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

interface Case {
  scenario: string;
  work: unknown;
}
/** Every number is another scenario and writing; the lab's own random-work.ts does the rest. */
const casesOf =
  (engine: LabEngine, randomWork: (n: number, scenario: string, writing: Writing) => unknown) =>
  (n: number): Case => {
    const scenario = engine.scenarios[n % engine.scenarios.length]?.id ?? '';
    return { scenario, work: randomWork(n, scenario, WRITINGS[Math.floor(n / 3) % WRITINGS.length] ?? 'en') };
  };

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
function mutated(seed: number): Case {
  const next = random(seed);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(next() * items.length)] as Item;
  const scenario = pick(seo.scenarios).id;
  const work: SeoWork = (next() < 0.5 ? seo.start : seo.solution)(scenario, pick(WRITINGS));
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

/** A lab is added by one line. */
const LABS: { slug: string; engine: LabEngine; caseOf: (n: number) => Case }[] = [
  { slug: 'seo', engine: seo as LabEngine, caseOf: mutated },
  { slug: 'profile', engine: profile as LabEngine, caseOf: casesOf(profile as LabEngine, profileWork) },
  { slug: 'analytics', engine: analytics as LabEngine, caseOf: casesOf(analytics as LabEngine, analyticsWork) },
  { slug: 'audience', engine: audience as LabEngine, caseOf: casesOf(audience as LabEngine, audienceWork) },
  { slug: 'feed', engine: feed as LabEngine, caseOf: casesOf(feed as LabEngine, feedWork) },
];

let browser: Browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser?.close());

for (const { slug, engine, caseOf } of LABS)
  test(`${slug}: ${CASES} random works are judged alike in Chromium and in Node`, async () => {
    const page = await browser.newPage();
    await page.addScriptTag({ content: await bundled(slug) });
    const cases = Array.from({ length: CASES }, (_, n) => caseOf(n + 1));
    const there = await page.evaluate(
      ({ cases: given, today }) => {
        const { engine: judge } = (
          globalThis as unknown as { lab: { engine: { judge(scenario: string, work: unknown, context: unknown): unknown } } }
        ).lab;
        return given.map(({ scenario, work }) => JSON.stringify(judge.judge(scenario, work, { today, specs: new Map() })));
      },
      { cases, today: TODAY },
    );
    await page.close();
    const here = cases.map(({ scenario, work }) =>
      JSON.stringify(engine.judge(scenario, work, { today: TODAY, specs: new Map() })),
    );
    assert.equal(new Set(here).size > CASES / 4, true, 'the cases differ from one another');
    for (const [index, verdict] of here.entries()) assert.equal(there[index], verdict, `case ${index + 1}`);
  });

/** A lab's engine as one script that gives the page `lab.engine`. */
async function bundled(slug: string): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      target: 'es2023',
      lib: { entry: `labs/${slug}/engine.ts`, formats: ['iife'], name: 'lab', fileName: 'lab' },
    },
  });
  const code = [output]
    .flat()
    .flatMap((each) => ('output' in each ? each.output : []))
    .find((each) => each.type === 'chunk')?.code;
  assert.ok(code, 'the engine was bundled');
  return code;
}
