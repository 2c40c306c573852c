/**
 * The audience lab as two librarians walk it: Romanian with the mouse, Serbian Latin with the keyboard. Each of the three levels is
 * solved in both; a row that cannot be is told about and kept; a count that would tell too much is hidden.
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
const say = (writing: Writing, key: string): string => {
  const language = writing === 'ro' ? 'ro' : 'sr';
  const text = json(`labs/audience/texts/${language}.json`)[key] ?? json(`src/ui/texts/${language}/labs.json`)[key] ?? key;
  return writing === 'sr-Latn' ? toLatin(text) : text;
};

async function open(writing: Writing, scenario: string, viewport = PHONE) {
  const context = await browser.newContext({ viewport });
  const page = await context.newPage();
  const faults = watchFaults(page);
  await page.goto(`${server.origin}/${writing}/labs/audience?scenario=${scenario}`);
  await page.locator('.group').first().waitFor();
  return { context, page, faults };
}
/** Presses with the keyboard for Serbian readers, with the mouse for Romanian ones. */
const press = async (writing: Writing, thing: Locator, key = 'Enter') => {
  if (writing === 'ro') return thing.click();
  await thing.focus();
  await thing.page().keyboard.press(key);
};
async function unfold(writing: Writing, page: Page, index: number): Promise<Locator> {
  const group = page.locator('.group').nth(index);
  await press(writing, group.locator('summary'));
  return group;
}
const tick = (writing: Writing, group: Locator, key: string) =>
  press(writing, group.getByRole('checkbox', { name: say(writing, key), exact: true }), 'Space');
const check = (writing: Writing, page: Page) => press(writing, page.getByRole('button', { name: say(writing, 'check') }));
const solved = (writing: Writing, page: Page) => page.getByText(say(writing, 'solved'), { exact: true }).first().waitFor();

/** Ticks the groups of which a plan may address less than half as large a part as of the town, as its table says. */
async function nameLeftOut(writing: Writing, page: Page, index: number): Promise<void> {
  const plan = page.locator('.plan').nth(index);
  const rows = await plan.locator('table').nth(1).locator('tbody tr').allInnerTexts();
  const parts = rows.map((row) => ({ name: row.split('\t')[0] ?? '', percent: Number(row.split('\t')[1]) }));
  const town = parts.at(-1)?.percent ?? 0;
  for (const { name, percent } of parts.slice(0, -1))
    if (percent < town / 2) await press(writing, plan.getByRole('checkbox', { name, exact: true }), 'Space');
  await plan.locator('textarea').fill('Un afiș / plakat, telefon, bibliobus.');
}

test('Foundation: three people get their groups; the pupil is where the countries part; work survives a reload', async () => {
  for (const writing of READERS) {
    const { context, page, faults } = await open(writing, 'three-personas');
    await check(writing, page);
    await page.getByRole('article', { name: say(writing, 'check.special.name') }).waitFor();
    const teacher = await unfold(writing, page, 0);
    await tick(writing, teacher, 'v.65+');
    await tick(writing, teacher, 'v.history');
    const mother = await unfold(writing, page, 1);
    await tick(writing, mother, 'v.religion');
    await tick(writing, mother, 'v.35-54');
    const pupil = await unfold(writing, page, 2);
    await tick(writing, pupil, writing === 'ro' ? 'ui.ads' : 'v.computers');
    await page.locator('#consent').selectOption(writing === 'ro' ? '16' : '15');
    await press(writing, teacher.getByRole('button', { name: say(writing, 'ui.count') }));
    await teacher.getByRole('status').filter({ hasText: /\d{3}/ }).waitFor();
    await page.waitForTimeout(700);
    await page.reload();
    await page.locator('.group').first().waitFor();
    assert.equal(await page.locator('#consent').inputValue(), writing === 'ro' ? '16' : '15');
    await check(writing, page);
    await solved(writing, page);
    await assertAccessible(page, `audience lab in ${writing}`);
    await assertNoSidewaysScroll(page, `audience lab in ${writing}`);
    assert.deepEqual(faults, []);
    await context.close();
  }
});

test('what would tell about a few is hidden, also when it follows from two answers', async () => {
  const { context, page } = await open('ro', 'three-personas', DESKTOP);
  const count = async (group: Locator): Promise<string> => {
    await group.getByRole('button', { name: say('ro', 'ui.count') }).click();
    return group.getByRole('status').innerText();
  };
  const group = await unfold('ro', page, 0);
  await tick('ro', group, 'v.65+');
  assert.match(await count(group), /\d/);
  await group.getByRole('button', { name: say('ro', 'ui.addNot') }).click();
  // Old people in villages on TikTok who like computers are few: all old people without them would give them away.
  const part = group.locator('fieldset.part').last();
  for (const key of ['v.65+', 'v.computers', 'v.tiktok']) await tick('ro', part, key);
  await part.getByLabel(say('ro', 'ui.place')).selectOption('rural');
  assert.equal(await count(group), say('ro', 'ui.hidden-others'));
  await context.close();
});

test('Practitioner: two drafts put in order, the bands read, those left out named', async () => {
  for (const writing of READERS) {
    const { context, page, faults } = await open(writing, 'two-plans');
    await page.locator('#budget').fill('-150');
    await check(writing, page);
    await page.getByText('-150').first().waitFor();
    await page.locator('#budget').fill('150');
    await tick(writing, await unfold(writing, page, 0), 'v.computers');
    await tick(writing, await unfold(writing, page, 1), 'v.health');
    await tick(writing, await unfold(writing, page, 2), 'v.15-17');
    for (const [id, money] of Object.entries({ p0l0m: '90', p0l1m: '60', p1l0m: '80', p1l1m: '70' }))
      await page.locator(`#${id}`).fill(money);
    for (const index of [0, 1]) await nameLeftOut(writing, page, index);
    const label = (await page.locator('svg[role=img]').last().getAttribute('aria-label')) ?? '';
    const [a = 0, b = 0, c = 0, d = 0] = [...label.matchAll(/(\d+)–(\d+)/g)].flatMap(([, low, high]) => [
      Number(low),
      Number(high),
    ]);
    await page.locator('#verdict').selectOption(a > d ? 'first' : c > b ? 'second' : 'tie');
    await check(writing, page);
    await solved(writing, page);
    await assertAccessible(page, `two plans in ${writing}`);
    await assertNoSidewaysScroll(page, `two plans in ${writing}`);
    assert.deepEqual(faults, []);
    await context.close();
  }
});

test('Advanced: a row that cannot be is told about and kept, then one’s own town gets its plan', async () => {
  for (const writing of READERS) {
    const { context, page } = await open(writing, 'own-town');
    const row = {
      residents: '15300',
      under15: '15,2',
      from15to64: '62,9',
      over65: '21,9',
      women: '51,3',
      low: '41,8',
      medium: '43,4',
      higher: '14,8',
    };
    for (const [field, value] of Object.entries({ ...row, over65: '41,9', women: '-3' }))
      await page.locator(`#row-${field}`).fill(value);
    await page.locator('#own-name').fill('Foileni');
    await check(writing, page);
    const told = page.getByRole('article', { name: say(writing, 'check.row.name') });
    await told.waitFor();
    await told.getByText('-3').first().waitFor();
    assert.equal(await page.locator('#row-women').inputValue(), '-3');
    for (const field of ['over65', 'women'] as const) await page.locator(`#row-${field}`).fill(row[field]);
    const group = await unfold(writing, page, 0);
    for (const age of ['v.18-34', 'v.35-54', 'v.55-64', 'v.65+']) await tick(writing, group, age);
    const fields = {
      cpm: '16',
      budget: '480',
      p0l0m: '480',
      'quote-source': 'Agenția Panoul',
      'quote-day': '2026-11-10',
      owner: 'Doina',
      by: '2026-12-15',
    };
    for (const [id, value] of Object.entries(fields)) await page.locator(`#${id}`).fill(value);
    await page.locator('#currency').selectOption('RON');
    await nameLeftOut(writing, page, 0);
    await check(writing, page);
    await solved(writing, page);
    await page.getByText(say(writing, 'by-server')).waitFor();
    await assertAccessible(page, `own town in ${writing}`);
    await assertNoSidewaysScroll(page, `own town in ${writing}`);
    await context.close();
  }
});
