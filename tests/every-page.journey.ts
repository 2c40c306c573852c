/**
 * Every page that a visitor can open, in all four writings, light and dark, phone and desktop, with and without JavaScript:
 * no accessibility violation, no sideways scrolling, no fault behind the scenes, and the right language everywhere.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { assertAccessible, assertNoSidewaysScroll, DESKTOP, openBrowser, PHONE, watchFaults } from './stage/browser.ts';
import { startServer, type RunningServer } from './stage/server.ts';

const WRITINGS = ['en', 'ro', 'sr', 'sr-Latn'] as const;
const LANG = { en: 'en', ro: 'ro', sr: 'sr-Cyrl', 'sr-Latn': 'sr-Latn' };
/** In the order of the course, so that a new lesson is walked without a word here. */
const COURSE = readFileSync('curriculum/course.yaml', 'utf8');
const LESSONS = [...COURSE.matchAll(/^ {6}- (\S+)$/gm)].map(([, slug]) => slug ?? '');
const MODULES = [...COURSE.matchAll(/^ {2}- id: (\S+)$/gm)].map(([, slug]) => slug ?? '');
/**
 * Lessons and trainers' pages are made of the same parts in all writings: in the suite each is walked once, its writing and
 * its screen by turns. Everything else is walked on a phone in every writing, on a desktop
 * in two, a lab in one. `EVERY_PAGE=all node --test tests/every-page.journey.ts` walks all in all.
 */
const ALL = process.env.EVERY_PAGE === 'all';
const COURSE_PAGES = [...LESSONS.map((slug) => `/lessons/${slug}`), ...MODULES.map((slug) => `/modules/${slug}/trainer`)];

/** Reading pages: served from the cache, readable without JavaScript. */
const READING = [
  '',
  '/course',
  '/path',
  ...COURSE_PAGES,
  '/glossary',
  '/cases',
  '/trainings',
  '/placement',
  '/search?q=title',
  '/search?q=',
  '/about',
];
const LABS = ['seo', 'profile', 'analytics', 'audience', 'feed'].map((slug) => `/labs/${slug}`);
/** Pages with work or a person in them. */
const WORKING = ['/specs', '/labs', ...LABS, '/library', '/sign-in'];

let server: RunningServer;
let browser: Browser;
before(async () => {
  server = await startServer();
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

function hasTurn(path: string, turn: number): boolean {
  const inCourse = COURSE_PAGES.indexOf(path);
  if (inCourse >= 0) return (inCourse + turn) % (2 * WRITINGS.length) === 0;
  if (turn < WRITINGS.length) return true;
  const lab = LABS.indexOf(path);
  return lab < 0 ? turn % 2 === 0 : (lab + turn) % WRITINGS.length === 0;
}

async function walk(writing: (typeof WRITINGS)[number], colorScheme: 'light' | 'dark', viewport: typeof PHONE): Promise<void> {
  const turn = WRITINGS.indexOf(writing) + (viewport === PHONE ? 0 : WRITINGS.length);
  const context = await browser.newContext({ viewport, colorScheme, reducedMotion: 'reduce' });
  const page = await context.newPage();
  const faults = watchFaults(page);
  for (const path of [...READING, ...WORKING]) {
    if (!ALL && !hasTurn(path, turn)) continue;
    const where = `/${writing}${path} (${colorScheme})`;
    const response = await page.goto(`${server.origin}/${writing}${path}`, { waitUntil: 'load' });
    assert.equal(response?.status(), 200, where);
    assert.equal(await page.getAttribute('html', 'lang'), LANG[writing], where);
    assert.equal(await page.locator('h1').count(), 1, `${where} has one h1`);
    assert.ok((await page.title()).length > 5, `${where} has a title`);
    assert.doesNotMatch(await page.locator('body').innerText(), /\b(undefined|NaN|\[object Object\])\b/, where);
    // A lab's bench comes after the words.
    await page.locator('[data-lab-loading]').waitFor({ state: 'detached' });
    await assertNoSidewaysScroll(page, where);
    await assertAccessible(page, where);
  }
  assert.deepEqual(faults, []);
  await context.close();
}

for (const writing of WRITINGS) {
  // Side by side: axe keeps one core busy, and there are at least two.
  test(`every page in ${writing} is accessible, in its language, and fits a phone`, async () => {
    await Promise.all([walk(writing, 'light', PHONE), walk(writing, 'dark', DESKTOP)]);
  });
}

test('reading pages say everything without JavaScript', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: PHONE });
  const page = await context.newPage();
  for (const writing of WRITINGS) {
    for (const path of READING) {
      if (
        !ALL &&
        COURSE_PAGES.includes(path) &&
        !hasTurn(path, WRITINGS.indexOf(writing)) &&
        !hasTurn(path, WRITINGS.indexOf(writing) + WRITINGS.length)
      )
        continue;
      const where = `/${writing}${path}`;
      await page.goto(`${server.origin}${where}`, { waitUntil: 'domcontentloaded' });
      assert.ok((await page.locator('main').innerText()).length > 80, `${where} has something to read`);
    }
  }
  await context.close();
});

test('pages in Serbian Latin have no Cyrillic outside what is marked as another writing', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  for (const path of READING) {
    await page.goto(`${server.origin}/sr-Latn${path}`);
    const cyrillic = await page.evaluate(() => {
      const found: string[] = [];
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const element = node.parentElement;
        if (
          !element ||
          element.closest('script, style, code, pre, svg') ||
          element.closest('[lang]')?.getAttribute('lang') !== 'sr-Latn'
        )
          continue;
        if (/\p{Script=Cyrillic}/u.test(node.textContent ?? '')) found.push((node.textContent ?? '').trim().slice(0, 60));
      }
      return found;
    });
    assert.deepEqual(cyrillic, [], `/sr-Latn${path}`);
  }
  await context.close();
});

test('a page names its address in every writing, and switching keeps the lesson', async () => {
  const context = await browser.newContext({ viewport: DESKTOP });
  const page = await context.newPage();
  await page.goto(`${server.origin}/ro/lessons/repair-a-page`);
  const alternates = await page
    .locator('link[rel=alternate][hreflang]')
    .evaluateAll((links) => links.map((link) => [link.getAttribute('hreflang'), link.getAttribute('href')]));
  assert.deepEqual(alternates.map(([lang]) => lang).sort(), ['en', 'ro', 'sr-Cyrl', 'sr-Latn', 'x-default'].sort());
  for (const [, href] of alternates) assert.match(href ?? '', /^https?:\/\//);
  await page.locator('footer a[hreflang="sr-Latn"]').click();
  await page.waitForURL(/\/sr-Latn\/lessons\/repair-a-page/);
  await context.close();
});

test('an unknown address is a 404 in the page’s writing, with a way on', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  for (const path of ['/sr/lessons/nothing-here', '/ro/labs/nothing-here', '/en/nothing', '/xx']) {
    const response = await page.goto(`${server.origin}${path}`);
    assert.equal(response?.status(), 404, path);
    assert.ok((await page.locator('main a').count()) > 0, `${path} offers a way on`);
    await assertAccessible(page, path);
  }
  await context.close();
});

test('search forgives scripts and diacritics', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  const hits = async (path: string): Promise<string[]> => {
    await page.goto(`${server.origin}${path}`);
    return page
      .locator('main a[href*="/lessons/"]')
      .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname.split('/').pop() ?? ''));
  };
  const cyrillic = await hits('/sr/search?q=читаоци');
  assert.ok(cyrillic.length > 0, 'the Serbian lessons speak of readers');
  for (const query of ['čitaoci', 'citaoci', 'ЧИТАОЦИ'])
    assert.deepEqual(await hits(`/sr/search?q=${encodeURIComponent(query)}`), cyrillic, query);
  assert.deepEqual(await hits('/sr-Latn/search?q=citaoci'), cyrillic);
  const romanian = await hits(`/ro/search?q=${encodeURIComponent('căutare')}`);
  assert.ok(romanian.length > 0);
  assert.deepEqual(await hits('/ro/search?q=cautare'), romanian);
  await context.close();
});

test('another writing shows the same: the search with its words, the lab with its scenario', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  for (const path of ['search?q=sitemap', 'labs/seo?scenario=own-page', 'sign-in?next=%2Fro%2Flibrary']) {
    await page.goto(`${server.origin}/ro/${path}`);
    assert.equal(await page.locator('footer a[data-switch][hreflang="sr-Latn"]').getAttribute('href'), `/sr-Latn/${path}`);
  }
  await context.close();
});
