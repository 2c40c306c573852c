/**
 * The feed simulator as two librarians walk it: Romanian with the mouse, Serbian Latin with the keyboard. Each of the three levels is
 * solved in both; a run without a prediction is refused, a long run can be stopped, and work of another version is kept.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import type { Browser, Locator, Page } from 'playwright-core';
import { toLatin } from '../src/kernel/serbian/to-latin.ts';
import { assertAccessible, assertNoSidewaysScroll, DESKTOP, openBrowser, PHONE, watchFaults } from './stage/browser.ts';
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

type Writing = 'ro' | 'sr-Latn';
const READERS: Writing[] = ['ro', 'sr-Latn'];
const json = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>;
/** The page's own words, so that a better sentence breaks no journey. */
const say = (writing: Writing, key: string, values: Record<string, string | number> = {}): string => {
  const language = writing === 'ro' ? 'ro' : 'sr';
  const text = json(`labs/feed/texts/${language}.json`)[key] ?? json(`src/ui/texts/${language}/labs.json`)[key] ?? key;
  const said = writing === 'sr-Latn' ? toLatin(text) : text;
  return Object.entries(values).reduce((sentence, [name, value]) => sentence.replace(`{${name}}`, String(value)), said);
};

async function open(writing: Writing, scenario: string, viewport = PHONE) {
  const context = await browser.newContext({ viewport });
  const page = await context.newPage();
  const faults = watchFaults(page);
  await page.goto(`${server.origin}/${writing}/labs/feed?scenario=${scenario}`);
  await page.getByText(say(writing, 'ui.bannerShort'), { exact: true }).waitFor();
  return { context, page, faults };
}
/** Presses with the keyboard for Serbian readers, with the mouse for Romanian ones. */
const press = async (writing: Writing, thing: Locator, key = 'Enter') => {
  if (writing === 'ro') return thing.click();
  await thing.focus();
  await thing.page().keyboard.press(key);
};
const button = (writing: Writing, page: Page, key: string, values = {}) =>
  page.getByRole('button', { name: say(writing, key, values), exact: true });
const check = (writing: Writing, page: Page) => press(writing, button(writing, page, 'check'));
const solved = (writing: Writing, page: Page) => page.getByText(say(writing, 'solved'), { exact: true }).first().waitFor();
const tick = (writing: Writing, page: Page, key: string) =>
  press(writing, page.getByRole('checkbox', { name: say(writing, key) }), 'Space');

test('Foundation: predict, run, change one thing at a time, conclude; runs come back after a reload', async () => {
  for (const writing of READERS) {
    const { context, page, faults } = await open(writing, 'one-post');
    await press(writing, page.getByRole('radio', { name: say(writing, 'ui.m-predicted') }), 'Space');
    await press(writing, button(writing, page, 'ui.run'));
    await page.getByRole('alert').waitFor();
    for (const [segment, guess] of Object.entries({ students: 5, parents: 30, working: 10, retired: 15 }))
      await page.locator(`#guess-${segment}`).fill(String(guess));
    const rows = page.getByRole('region', { name: say(writing, 'ui.tries') }).locator('tbody tr');
    const run = async (count: number) => {
      await press(writing, button(writing, page, 'ui.run'));
      await rows.nth(count - 1).waitFor();
    };
    await run(1);
    await page.locator('#post-type').selectOption('video');
    await run(2);
    await page.locator('#post-type').selectOption('link');
    await page.locator('#post-caption').selectOption('concrete');
    await run(3);
    await page.waitForTimeout(700);
    await page.reload();
    await rows.nth(2).waitFor();
    const reach = async (row: number): Promise<number> => {
      const cell = rows.nth(row).locator('td').nth(1);
      await cell.filter({ hasText: /\d/ }).waitFor();
      return Number(await cell.innerText());
    };
    const [first, video, words] = [await reach(0), await reach(1), await reach(2)];
    assert.ok(first > 0 && video !== first && words !== first, `${first}, ${video}, ${words}`);
    const isType = Math.abs(video - first) >= Math.abs(words - first);
    await page.locator('#conclusion').selectOption(isType ? 'caption' : 'type');
    await check(writing, page);
    await page.getByRole('article', { name: say(writing, 'check.conclusion.name') }).waitFor();
    await page.locator('#conclusion').selectOption(isType ? 'type' : 'caption');
    await check(writing, page);
    await solved(writing, page);
    await page.getByText(say(writing, 'by-server')).waitFor();
    await press(writing, page.getByText(say(writing, 'ui.oneFeed'), { exact: true }).first());
    await page.locator('#person').waitFor();
    await assertAccessible(page, `one post in ${writing}`);
    await assertNoSidewaysScroll(page, `one post in ${writing}`);
    assert.deepEqual(faults, []);
    await context.close();
  }
});

test('Practitioner: a better week, compared in three feeds over five seeds', async () => {
  for (const writing of READERS) {
    const { context, page, faults } = await open(writing, 'week');
    const posts: [string, string, string, number, number][] = [
      ['children', 'video', 'question', 1, 1],
      ['children', 'event', 'concrete', 2, 0],
      ['skills', 'event', 'concrete', 2, 3],
      ['history', 'video', 'concrete', 4, 1],
      ['history', 'photo', 'question', 4, 3],
    ];
    for (const [i, [topic, type, caption, day, part]] of posts.entries()) {
      const post = page.locator('details.post').nth(i);
      if ((await post.getAttribute('open')) === null) await press(writing, post.locator('summary'));
      const values = { topic, type, caption, day: String(day), part: String(part) };
      for (const [field, value] of Object.entries(values)) await page.locator(`#post-${i}-${field}`).selectOption(value);
      for (const box of await post.getByRole('checkbox').all()) await press(writing, box, 'Space');
    }
    await press(writing, button(writing, page, 'ui.runCompare'));
    await page.getByRole('alert').waitFor();
    await page.locator('#favourite').selectOption('tiktok');
    await page.locator('#seeds').fill('99');
    await page.locator('#seeds').blur();
    assert.equal(await page.locator('#seeds').inputValue(), '10');
    await page.locator('#seeds').fill('5');
    for (const preset of ['p.facebook', 'p.tiktok']) await tick(writing, page, preset);
    await press(writing, button(writing, page, 'ui.runCompare'));
    for (const preset of ['chronological', 'facebook', 'tiktok']) {
      const row = page.getByRole('row', { name: say(writing, `p.${preset}`) });
      const [, mine = '', theirs = ''] = (await row.innerText()).split('\t');
      const [a, b] = [mine, theirs].map((cell) => cell.split(',').map(Number)) as [number[], number[]];
      assert.equal(a.length, 5, mine);
      const wins = a.filter((each, i) => each > (b[i] ?? 0)).length;
      const losses = a.filter((each, i) => each < (b[i] ?? 0)).length;
      await page.locator(`#verdict-${preset}`).selectOption(wins === 5 ? 'better' : losses === 5 ? 'worse' : 'open');
    }
    await check(writing, page);
    await solved(writing, page);
    await assertAccessible(page, `week in ${writing}`);
    await assertNoSidewaysScroll(page, `week in ${writing}`);
    assert.deepEqual(faults, []);
    await context.close();
  }
});

test('Advanced: the own page, two goals that pull apart, and the library’s rule', async () => {
  for (const writing of READERS) {
    const { context, page, faults } = await open(writing, 'own-page');
    await page.locator('#own-followers').fill('-5');
    await page.locator('#own-people').fill('6000');
    await check(writing, page);
    await page.getByRole('article', { name: say(writing, 'check.numbers.name') }).waitFor();
    assert.equal(await page.locator('#own-followers').inputValue(), '-5');
    await page.locator('#own-followers').fill('900');
    await page.locator('#own-source').fill('Statistica paginii');
    await page.locator('#own-day').fill('2026-11-02');
    const weight = (action: string) =>
      page.getByRole('spinbutton', {
        name: say(writing, 'ui.weightFor', { action: say(writing, `v.${action}`), set: say(writing, 'ui.second') }),
        exact: true,
      });
    for (const [action, value] of Object.entries({ share: '30', hide: '0', report: '0' })) {
      await weight(action).fill(value);
      await weight(action).blur();
    }
    await press(writing, button(writing, page, 'ui.weigh'));
    await page.getByRole('region', { name: say(writing, 'ui.weighTable') }).waitFor();
    for (const statement of ['l.weights', 'l.rates', 'l.direction', 'l.once']) await tick(writing, page, statement);
    await page.locator('#policy').fill('Nu cerem aprecieri și răspundem la fiecare comentariu într-o zi.');
    await page.locator('#owner').fill('Doina');
    await page.locator('#by').fill('2026-12-15');
    await check(writing, page);
    await page.getByRole('article', { name: say(writing, 'check.limits.name') }).waitFor();
    await tick(writing, page, 'l.once');
    await check(writing, page);
    await solved(writing, page);
    await press(writing, page.getByText(say(writing, 'ui.laws'), { exact: true }));
    await assertAccessible(page, `own page in ${writing}`);
    await assertNoSidewaysScroll(page, `own page in ${writing}`);
    assert.deepEqual(faults, []);
    await context.close();
  }
});

test('a comparison can be stopped; the page answers while it runs', async () => {
  const { context, page } = await open('ro', 'week', DESKTOP);
  await page.locator('#favourite').selectOption('tiktok');
  await page.locator('#seeds').fill('10');
  for (const preset of ['edgerank', 'facebook', 'x-march', 'x-april', 'youtube', 'tiktok']) await tick('ro', page, `p.${preset}`);
  await button('ro', page, 'ui.runCompare').click();
  await page.getByRole('progressbar').waitFor();
  // While the worker works, the page draws: a frame never waits long.
  const longest = await page.evaluate(
    () =>
      new Promise<number>((give) => {
        let [last, worst, frames] = [performance.now(), 0, 0];
        const frame = (now: number): void => {
          worst = Math.max(worst, now - last);
          last = now;
          if (++frames < 20) requestAnimationFrame(frame);
          else give(worst);
        };
        requestAnimationFrame(frame);
      }),
  );
  assert.ok(longest < 500, `a frame took ${longest} ms`);
  await button('ro', page, 'ui.cancel').click();
  await page.getByText(say('ro', 'ui.stopped')).waitFor();
  assert.equal(await page.getByRole('region', { name: say('ro', 'ui.compareTable') }).count(), 0);
  await context.close();
});

test('opened once, the town runs without a connection, its worker too', async () => {
  const context = await browser.newContext({ viewport: PHONE });
  const page = await context.newPage();
  await page.addInitScript(() =>
    navigator.serviceWorker.addEventListener('message', (event) => {
      if ((event.data as { kept?: boolean }).kept) document.documentElement.dataset['kept'] = '';
    }),
  );
  await page.goto(`${server.origin}/ro/labs/feed?scenario=one-post`);
  await page.locator('html[data-kept]').waitFor({ timeout: 20_000, state: 'attached' });
  await context.setOffline(true);
  await page.reload();
  for (const segment of ['students', 'parents', 'working', 'retired']) await page.locator(`#guess-${segment}`).fill('9');
  await button('ro', page, 'ui.run').click();
  await page
    .getByRole('region', { name: say('ro', 'ui.tries') })
    .locator('tbody tr')
    .first()
    .waitFor();
  await page.locator('p.said').first().waitFor();
  await check('ro', page);
  await page.getByText(say('ro', 'by-device')).waitFor();
  await context.close();
});
