/** Paths: ready ones as a reading list, one of one's own with dates, and exercises that follow the level. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import ICAL from 'ical.js';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { assertAccessible, assertNoSidewaysScroll, openBrowser, PHONE, watchFaults } from './stage/browser.ts';
import { printedLink } from './stage/printed-link.ts';
import { startServer, type RunningServer } from './stage/server.ts';

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

const focusedId = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.id ?? '');
/** Presses Tab, or Shift+Tab, until the element with this id has the focus. */
async function tabTo(page: Page, id: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    if ((await focusedId(page)) === id) return;
    await page.keyboard.press(key);
  }
  assert.fail(`#${id} cannot be reached by Tab`);
}
const openPath = async (page: Page, writing: string): Promise<void> => {
  await page.goto(`${server.origin}/${writing}/path`);
  await page.locator('#own-hours, #own-plan').first().waitFor();
};
/** A plan by the form, with what differs from its beginning. */
async function makePlan(page: Page, { hours = '2', levels = {} as Record<string, string> } = {}): Promise<void> {
  await page.locator('#own-hours').fill(hours);
  for (const [module, level] of Object.entries(levels)) await page.locator(`#level-${module}`).selectOption(level);
  await page.locator('form button:not([type])').click();
  await page.locator('#own-plan').waitFor();
}
const planText = (page: Page): Promise<string> => page.locator('[data-plan]').innerText();

test('without JavaScript the ready paths are reading lists with minutes and links, in every writing', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: PHONE });
  const page = await context.newPage();
  for (const writing of ['en', 'ro', 'sr', 'sr-Latn']) {
    await page.goto(`${server.origin}/${writing}/path`);
    const paths = page.locator('article');
    assert.equal(await paths.count(), 3);
    for (const path of await paths.all()) assert.ok((await path.locator('ol a').count()) >= 3);
    const minutes = await paths.first().locator('li .minutes').allInnerTexts();
    assert.ok(minutes.reduce((sum, each) => sum + Number.parseInt(each, 10), 0) <= 180);
    const href = await paths.first().locator('ol a').first().getAttribute('href');
    assert.match(href ?? '', new RegExp(`^/${writing}/lessons/`));
    assert.equal((await page.request.get(`${server.origin}${href}`)).status(), 200);
    assert.match(await page.locator('main').innerText(), /JavaScript/);
    await assertNoSidewaysScroll(page, `/${writing}/path`);
  }
  // An exercise says everything without JavaScript too, and a lab box leads to what is harder.
  await page.goto(`${server.origin}/en/lessons/how-people-search`);
  const folds = await page
    .locator('.exercise details')
    .evaluateAll((all) => all.map((fold) => (fold as HTMLDetailsElement).open));
  assert.ok(folds.length >= 2 && folds.every(Boolean));
  await page.goto(`${server.origin}/en/lessons/repair-a-page`);
  const harder = page.locator('.lab-card li', { hasText: 'harder' }).first();
  await harder.locator('a').click();
  assert.match(page.url(), /\/en\/labs\/seo\?scenario=/);
  await context.close();
});

for (const writing of ['ro', 'sr'] as const)
  test(`by keyboard alone a plan is made, changed and found again (${writing})`, async () => {
    const context = await browser.newContext({ viewport: PHONE });
    const page = await context.newPage();
    const faults = watchFaults(page);
    await openPath(page, writing);
    await assertAccessible(page, 'the form');

    // What cannot be is named, all at once, and the focus goes there.
    await tabTo(page, 'own-hours');
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('99');
    await tabTo(page, 'add-break');
    await page.keyboard.press('Enter');
    assert.equal(await focusedId(page), 'break-from-0');
    await tabTo(page, 'own-hours', 'Shift+Tab');
    await page.keyboard.press('Enter');
    await page.locator('#own-faults').waitFor();
    assert.equal(await focusedId(page), 'own-faults');
    assert.equal(await page.locator('#own-faults li').count(), 2);
    await assertAccessible(page, 'the form with faults');

    await page.locator('#break-from-0').fill('2099-01-01');
    await page.locator('#break-to-0').fill('2099-01-20');
    await page.locator('#own-hours').fill('1.5');
    await page.locator('input[value=front-desk]').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    assert.equal(await page.locator('input[value=director]').isChecked(), true);
    await page.locator('#level-search').selectOption('practitioner');
    await page.locator('#own-hours').focus();
    await page.keyboard.press('Enter');
    await page.locator('#own-plan').waitFor();
    await page.waitForFunction(() => document.activeElement?.id === 'own-plan');
    // A director begins where the library stands.
    assert.match((await page.locator('.weeks .line a').first().getAttribute('href')) ?? '', /where-readers-are$/);
    await assertAccessible(page, 'the plan');
    await assertNoSidewaysScroll(page, 'the plan');

    // What the level skips can be taken anyway; the focus follows it into the plan.
    const skipped = page.locator('.others .line', { has: page.locator('#in-path-search-how-people-search') });
    await skipped.locator('button').focus();
    await page.keyboard.press('Enter');
    await page.locator('.weeks #in-path-search-how-people-search').waitFor();
    await page.waitForFunction(() => document.activeElement?.id === 'in-path-search-how-people-search');
    const before = await planText(page);
    await page.reload();
    await page.locator('#own-plan').waitFor();
    assert.equal(await planText(page), before);

    // The next lesson stands on the home page, and nothing moves for it.
    await page.goto(`${server.origin}/${writing}`);
    await page.locator('[data-next-lesson] a[href$="/lessons/where-readers-are"]').waitFor();
    await assertAccessible(page, 'home with a plan');
    assert.deepEqual(faults, []);
    await context.close();
  });

/** A browser whose calendar shows a day of ours. */
async function onDay(day: string): Promise<{ context: BrowserContext; page: Page; goOn: (to: string) => Promise<void> }> {
  const context = await browser.newContext({ viewport: PHONE, timezoneId: 'Europe/Bucharest' });
  const page = await context.newPage();
  await page.clock.setFixedTime(new Date(`${day}T10:00:00`));
  return {
    context,
    page,
    goOn: async (to) => {
      await page.clock.setFixedTime(new Date(`${to}T10:00:00`));
      await page.reload();
      await page.locator('#own-plan').waitFor();
    },
  };
}

test('three weeks later the page says what is open, plans again, and takes that back', async () => {
  const { context, page, goOn } = await onDay('2026-11-23');
  await openPath(page, 'en');
  await makePlan(page, { hours: '2' });
  assert.equal(await page.locator('.notice.warn').count(), 0);
  const first = await planText(page);
  await goOn('2026-12-14');
  assert.match(await page.locator('.notice.warn').innerText(), /lessons from earlier weeks are still open, \d+ min in all/);
  await assertAccessible(page, 'a plan with open lessons');
  const open = await page.locator('.weeks .line').count();
  await page.locator('.notice.warn button').click();
  await page.locator('h4', { hasText: 'Week from 14 December 2026' }).waitFor();
  assert.equal(await page.locator('.notice.warn').count(), 0);
  assert.equal(await page.locator('.weeks .line').count(), open);
  await page.getByRole('button', { name: 'Undo the re-planning' }).click();
  await page.locator('h4', { hasText: 'Week from 23 November 2026' }).waitFor();
  await page.locator('.notice.warn').waitFor();
  const withoutMarks = (text: string) =>
    text.replace(/Still open|This week|.*earlier weeks.*|Re-plan from today/g, '').replace(/\s+/g, ' ');
  assert.equal(withoutMarks(await planText(page)), withoutMarks(first));
  await context.close();
});

test('the calendar file is read by another programme, one event for each part, on its date', async () => {
  const { context, page } = await onDay('2026-11-23');
  await openPath(page, 'sr-Latn');
  await makePlan(page, { hours: '0.5' });
  const parts = await page.locator('.weeks .line').count();
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('button', { hasText: '.ics' }).click()]);
  const file = await readFile(await download.path(), 'utf8');
  const calendar = new ICAL.Component(ICAL.parse(file) as unknown[]);
  const events = calendar.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each));
  assert.equal(events.length, parts);
  assert.equal(new Set(events.map(({ uid }) => uid)).size, parts);
  assert.ok(events.every(({ startDate }) => startDate.isDate && startDate.toString() >= '2026-11-23'));
  assert.ok(file.split('\r\n').every((line) => Buffer.byteLength(line) <= 75));
  await context.close();
});

const lesson = (page: Page, slug: string) => page.goto(`${server.origin}/en/lessons/${slug}`);
const ready = (page: Page) => page.locator('.exercise-form button').first().waitFor();
const foldsOf = (page: Page) =>
  page.locator('.exercise').first().locator('details').evaluateAll((all) => all.map((fold) => (fold as HTMLDetailsElement).open)); // prettier-ignore

test('exercises follow the level: steps to tick, an example folded, or the brief alone; and one button turns it round', async () => {
  const context = await browser.newContext({ viewport: PHONE });
  const page = await context.newPage();
  const faults = watchFaults(page);
  // Nobody knows a level: everything is open, steps can be ticked, and the ticks are there again.
  await lesson(page, 'how-people-search');
  await ready(page);
  assert.deepEqual(await foldsOf(page), [true, true]);
  const ticks = page.locator('.exercise').first().locator('input[type=checkbox]');
  assert.ok((await ticks.count()) >= 3);
  await ticks.nth(0).check();
  await ticks.nth(2).check();
  await assertAccessible(page, 'an exercise with ticks');
  await page.reload();
  await ready(page);
  await page.waitForFunction(() => document.querySelectorAll('.exercise input:checked').length === 2);
  assert.deepEqual([await ticks.nth(0).isChecked(), await ticks.nth(1).isChecked(), await ticks.nth(2).isChecked()], [true, false, true]); // prettier-ignore

  await openPath(page, 'en');
  await makePlan(page, { levels: { search: 'advanced', measure: 'practitioner' } });
  await lesson(page, 'tag-what-you-publish');
  await ready(page);
  assert.deepEqual(await foldsOf(page), [true, false]);
  await lesson(page, 'how-people-search');
  await ready(page);
  assert.deepEqual(await foldsOf(page), [false, false]);
  const exercise = page.locator('.exercise').first();
  assert.match(await exercise.innerText(), /Short form for the experienced/);
  assert.ok((await exercise.locator(':scope > p:not([class])').first().innerText()).length > 20, 'the brief is open');
  await assertAccessible(page, 'an exercise in its short form');
  await exercise.locator('.exercise-form button').click();
  assert.deepEqual(await foldsOf(page), [true, true]);
  await page.reload();
  await ready(page);
  assert.deepEqual(await foldsOf(page), [true, true]);
  assert.deepEqual(faults, []);
  await context.close();
});

test('a path made before signing in goes into the account, and another device has it; the newest wish counts', async () => {
  const signIn = async (context: BrowserContext, first: boolean): Promise<Page> => {
    const page = await context.newPage();
    await page.goto(first ? await printedLink(server) : `${server.origin}/en/sign-in`);
    const form = page.locator('form', { has: page.locator('input[name="password"]') });
    await form.locator('input[name="email"]').fill('mira@library.example');
    await form.locator('input[name="password"]').fill('шест малих речи за врата');
    await form.locator('button').first().click();
    await page.waitForURL((url) => !/sign-in|first-administrator/.test(url.pathname));
    return page;
  };
  const synced = (page: Page) => page.waitForResponse((answer) => answer.url().endsWith('/api/sync'));
  const desk = await browser.newContext({ viewport: PHONE });
  const before = await desk.newPage();
  await openPath(before, 'en');
  await makePlan(before, { hours: '3' });
  const plan = await planText(before);
  const atDesk = await signIn(desk, true);
  await Promise.all([synced(atDesk), openPath(atDesk, 'en')]);

  const phone = await browser.newContext({ viewport: PHONE });
  const atHome = await signIn(phone, false);
  await atHome.goto(`${server.origin}/en/account`);
  await atHome.locator('main a[href="/en/path"]').click();
  await atHome.locator('#own-plan').waitFor();
  assert.equal(await planText(atHome), plan);
  await Promise.all([synced(atHome), atHome.getByRole('button', { name: 'Give this plan up' }).click()]);
  await atHome.locator('#own-hours').waitFor();
  await atDesk.reload();
  await atDesk.locator('#own-hours').waitFor();
  await desk.close();
  await phone.close();
});
