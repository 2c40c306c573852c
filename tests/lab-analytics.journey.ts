/**
 * The analytics lab as two librarians walk it: Romanian with the mouse, Serbian Latin with the keyboard. Each of the three levels is
 * solved in both, with the figures that the page shows; files that cannot be read are told about and nothing is lost.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, Locator, Page } from 'playwright-core';
import { toLatin } from '../src/kernel/serbian/to-latin.ts';
import { assertAccessible, assertNoSidewaysScroll, DESKTOP, openBrowser, PHONE, watchFaults } from './stage/browser.ts';
import { startServer, type RunningServer } from './stage/server.ts';

let server: RunningServer;
let browser: Browser;
let folder: string;
let huge: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bibliobus-analytics-'));
  huge = join(folder, 'raport.csv');
  await writeFile(huge, '');
  await truncate(huge, 200_000_000);
  server = await startServer();
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await server?.stop();
  await rm(folder, { recursive: true, force: true });
});

type Writing = 'ro' | 'sr-Latn';
const READERS: Writing[] = ['ro', 'sr-Latn'];
const json = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>;
/** The page's own words, so that a better sentence breaks no journey. */
const say = (writing: Writing, key: string): string => {
  const language = writing === 'ro' ? 'ro' : 'sr';
  const text = json(`labs/analytics/texts/${language}.json`)[key] ?? json(`src/ui/texts/${language}/labs.json`)[key] ?? key;
  return writing === 'sr-Latn' ? toLatin(text) : text;
};

async function open(writing: Writing, scenario: string, viewport = PHONE) {
  const context = await browser.newContext({ viewport });
  const page = await context.newPage();
  const faults = watchFaults(page);
  await page.goto(`${server.origin}/${writing}/labs/analytics?scenario=${scenario}`);
  await page.getByText(say(writing, scenario === 'own-numbers' ? 'ui.teachingOwn' : 'ui.teaching')).waitFor();
  return { context, page, faults };
}
/** Presses with the keyboard for Serbian readers, with the mouse for Romanian ones. */
const press = async (writing: Writing, thing: Locator, key = 'Enter') => {
  if (writing === 'ro') return thing.click();
  await thing.focus();
  await thing.page().keyboard.press(key);
};
const check = (writing: Writing, page: Page) =>
  press(writing, page.getByRole('button', { name: say(writing, 'check'), exact: true }));
const solved = (writing: Writing, page: Page) => page.getByText(say(writing, 'solved'), { exact: true }).first().waitFor();

/** A day as the page writes it. */
const day = (writing: Writing, iso: string): string => {
  const [y, m, d] = iso.split('-').map(Number);
  return writing === 'ro' ? `${d}.${m}.${y}` : `${d}. ${m}. ${y}.`;
};

interface Wanted {
  rows: string;
  then?: string;
  from?: string;
  to?: string;
  only?: Record<string, string>;
  metrics: string[];
}
/** Sets the explorer and reads its table, the total last. Figures stay as they are written. */
async function explore(writing: Writing, page: Page, wanted: Wanted): Promise<string[][]> {
  await page.locator('#view-from').fill(wanted.from ?? '2026-10-01');
  await page.locator('#view-to').fill(wanted.to ?? '2026-10-31');
  for (const segment of ['device', 'channel', 'newness', 'consent'])
    await page.locator(`#view-${segment}`).selectOption(wanted.only?.[segment] ?? '');
  await page.locator('#view-rows').selectOption(wanted.rows);
  await page.locator('#view-then').selectOption(wanted.then ?? '');
  const ticks = page.locator('fieldset', { hasText: say(writing, 'ui.metrics') }).locator('label');
  const names = wanted.metrics.map((metric) => say(writing, `m.${metric}`));
  const all = await ticks.allInnerTexts();
  // First what is wanted, then away with the rest, since one column always stays.
  for (const on of [true, false])
    for (const [i, name] of all.entries()) {
      const box = ticks.nth(i).locator('input');
      if (names.includes(name.trim()) === on && (await box.isChecked()) !== on) await press(writing, box, 'Space');
    }
  const heads = [wanted.rows, ...(wanted.then ? [wanted.then] : [])].map((each) => say(writing, `d.${each}`));
  await page.waitForFunction(
    ([caption, expected]) => {
      const table = [...document.querySelectorAll('table')].find((each) => each.querySelector('tfoot'));
      const shown = [...(table?.querySelectorAll('thead th') ?? [])].map((head) =>
        head.textContent?.replace(/[▲▼↕]/gu, '').trim(),
      );
      return table?.caption?.textContent?.endsWith(caption!) === true && shown.join('|') === expected;
    },
    [
      `${day(writing, wanted.from ?? '2026-10-01')} – ${day(writing, wanted.to ?? '2026-10-31')}`,
      [...heads, ...all.map((name) => name.trim()).filter((name) => names.includes(name))].join('|'),
    ],
  );
  const more = page.getByRole('button', { name: say(writing, 'ui.allRows') });
  if (await more.isVisible()) await press(writing, more);
  return page
    .locator('table:has(tfoot) tbody tr, table:has(tfoot) tfoot tr')
    .evaluateAll((rows) => rows.map((row) => [...row.querySelectorAll('th,td')].map((cell) => cell.textContent?.trim() ?? '')));
}
const answer = (page: Page, id: string, value: string) => page.locator(`#answer-${id}`).fill(value);
const rowOf = (rows: string[][], name: string): string[] => rows.find((row) => row[0]?.startsWith(name)) ?? [];

test('Foundation: one month is read from cards and tables; answers survive a reload', async () => {
  for (const writing of READERS) {
    const { context, page, faults } = await open(writing, 'read-the-month');
    const card = (metric: string) => page.locator('dl div', { hasText: say(writing, `m.${metric}`) }).locator('dd');
    await card('sessions').filter({ hasText: /\d/ }).first().waitFor();
    await check(writing, page);
    await page.getByRole('article', { name: say(writing, 'check.visits.name') }).waitFor();
    const visits = await card('sessions').first().innerText();
    await answer(page, 'visits', visits);
    const rate = (await card('engagementRate').first().innerText()).replace(/[^\d,]/g, '');
    await answer(page, 'bounce', rate);
    const devices = await explore(writing, page, { rows: 'device', metrics: ['sessions', 'engagementRate'] });
    const phones = rowOf(devices, say(writing, 'v.device.mobile'))[2] ?? '';
    await answer(page, 'mobile', phones);
    const pages = await explore(writing, page, { rows: 'page', metrics: ['views'] });
    const right = pages
      .map(([path]) => path ?? '')
      .filter((path) => ['/', '/katalog', '/program', '/radno-vreme'].includes(path));
    const order = page.locator('.order li code');
    for (const [place, path] of right.entries())
      for (let at = (await order.allInnerTexts()).indexOf(path); at > place; at--) {
        const up = page.getByRole('button', { name: say(writing, 'ui.up').replace('{what}', path), exact: true });
        await press(writing, up);
        await page
          .locator('.order li')
          .nth(at - 1)
          .getByText(path, { exact: true })
          .waitFor();
        if (writing === 'sr-Latn') assert.ok(await up.evaluate((each) => each === document.activeElement), 'the focus stays');
      }
    const weeks = { from: '2026-09-28', to: '2026-10-25' };
    const weekdays = await explore(writing, page, { ...weeks, rows: 'weekday', metrics: ['sessions'] });
    const busiest = weekdays.slice(0, -1).sort((a, b) => Number(b[1]) - Number(a[1]))[0]?.[0] ?? '';
    await page.locator('#answer-weekday').selectOption({ label: busiest });
    await answer(page, 'insight', `Octombrie / oktobar: ${visits} sesiuni, telefon ${phones}, deci lista scurta.`);
    await check(writing, page);
    // The engagement rate was given for the bounce rate: the slip is told by name.
    const bounce = page.getByRole('article', { name: say(writing, 'check.bounce.name') });
    await bounce.getByText(say(writing, 'check.bounce.engaged.next')).waitFor();
    await answer(page, 'bounce', (100 - Number(rate.replace(',', '.'))).toFixed(1).replace('.', ','));
    await page.waitForTimeout(700);
    await page.reload();
    await page.locator('#answer-visits').waitFor();
    assert.equal(await page.locator('#answer-visits').inputValue(), visits);
    await check(writing, page);
    await solved(writing, page);
    await page.getByText(say(writing, 'ui.trace'), { exact: true }).click();
    await assertAccessible(page, `analytics lab in ${writing}`);
    await assertNoSidewaysScroll(page, `analytics lab in ${writing}`);
    assert.deepEqual(faults, []);
    await context.close();
  }
});

test('Practitioner: the traps are found in the tables, the table is handed in, the link is mended', async () => {
  for (const writing of READERS) {
    const { context, page, faults } = await open(writing, 'director-asks', writing === 'ro' ? DESKTOP : PHONE);
    const channels = await explore(writing, page, { rows: 'channel', metrics: ['sessions', 'users'] });
    await answer(page, 'people', channels.at(-1)?.[2] ?? '');
    const sources = await explore(writing, page, { rows: 'source', metrics: ['sessions'] });
    const facebook = sources.filter(([name]) => /facebook/i.test(name ?? '')).reduce((sum, row) => sum + Number(row[1]), 0);
    await answer(page, 'facebook', String(facebook));
    const leaflet = await explore(writing, page, { rows: 'source', then: 'channel', metrics: ['sessions'] });
    await page.locator('#answer-leaflet').selectOption(rowOf(leaflet, 'letak')[1] ?? '');
    const tagged = await explore(writing, page, { rows: 'tagged', metrics: ['keyEvents'] });
    await answer(page, 'banner', rowOf(tagged, 'biblioteka-lunograd')[1] ?? '');
    const towns = await explore(writing, page, { rows: 'town', metrics: ['sessions'] });
    const shown = towns.slice(0, -1).reduce((sum, row) => sum + Number(row[1]), 0);
    await answer(page, 'withheld', String(Number(towns.at(-1)?.[1]) - shown));
    const pages = await explore(writing, page, { rows: 'page', metrics: ['views'] });
    await answer(page, 'other', rowOf(pages, '(other)')[1] ?? '');
    const choose = (id: string, option: string) =>
      press(writing, page.getByRole('radio', { name: say(writing, `o.${id}.${option}`), exact: true }), 'Space');
    await choose('consent', 'banner');
    await choose('simpson', 'reversed');
    await explore(writing, page, {
      rows: 'channel',
      from: '2026-09-01',
      to: '2026-09-30',
      only: { device: 'mobile', newness: 'new' },
      metrics: ['sessions', 'engagementRate'],
    });
    await press(
      writing,
      page.getByRole('button', { name: say(writing, 'ui.sortBy').replace('{by}', say(writing, 'm.engagementRate')) }),
    );
    assert.equal(await page.locator('th[aria-sort]').count(), 1);
    await press(writing, page.getByRole('button', { name: say(writing, 'ui.handIn') }));
    await check(writing, page);
    await page.getByRole('article', { name: say(writing, 'check.link.name') }).waitFor();
    await page.locator('#link-medium').fill('referral');
    await page.locator('#link-campaign').fill('pisac-u-gostima');
    await page.getByText('utm_source=letak&utm_medium=referral&utm_campaign=pisac-u-gostima').waitFor();
    await check(writing, page);
    await solved(writing, page);
    await assertAccessible(page, `director-asks in ${writing}`);
    await assertNoSidewaysScroll(page, `director-asks in ${writing}`);
    assert.deepEqual(faults, []);
    await context.close();
  }
});

const told = (page: Page, words: string) => page.getByRole('alert').getByText(words).waitFor();
const CSV = `# Raport\r\n# 20261001-20261031\r\nCanal;Sesiuni;Rata de implicare\r\nTotal general;750;60,1 %\r\nToate;750;60,1 %\r\n${['Căutare;400;70,2 %', 'Social;300;41,5 %', 'Email;50;66 %'].join('\r\n')}`;

test('Advanced: an own export is read on the device, or the invented rows are taken and marked; bad files cost nothing', async () => {
  for (const writing of READERS) {
    const { context, page, faults } = await open(writing, 'own-numbers');
    const sent: string[] = [];
    page.on('request', (request) => sent.push(request.postData() ?? ''));
    const picker = page.locator('#own-file');
    await picker.setInputFiles({ name: 'x.xlsx', mimeType: 'application/zip', buffer: Buffer.from('PK\u0003\u0004 not a text') });
    await told(page, say(writing, 'ui.fault-archive').replace('{name}', 'x.xlsx'));
    const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    await picker.setInputFiles({ name: 'raport.csv', mimeType: 'text/csv', buffer: png });
    await told(page, say(writing, 'ui.fault-picture').replace('{name}', 'raport.csv'));
    // 200 MB that take no room: refused by size, before a byte is read.
    await picker.setInputFiles(huge);
    await told(page, say(writing, 'ui.fault-too-big').replace('{size}', '200').replace('{most}', '50'));
    if (writing === 'ro') {
      await picker.setInputFiles({ name: 'raport.csv', mimeType: 'text/csv', buffer: Buffer.from(CSV) });
      await page.locator('#mapping-heading').waitFor();
      assert.equal(await page.locator('#own-column-1').inputValue(), 'sessions');
      assert.equal(await page.locator('#own-column-2').inputValue(), 'engagementRate');
      await page.getByText(say(writing, 'ui.mayBeTotal'), { exact: true }).waitFor();
      await press(writing, page.getByRole('button', { name: say(writing, 'ui.first').replace('{count}', '20') }));
      assert.equal(await page.getByRole('checkbox', { name: 'Toate' }).isChecked(), false);
      await press(writing, page.getByRole('button', { name: say(writing, 'ui.clear') }));
      for (const row of ['Căutare', 'Social']) await press(writing, page.getByRole('checkbox', { name: row }), 'Space');
      await press(writing, page.getByRole('button', { name: say(writing, 'ui.take'), exact: true }));
      assert.equal(await page.locator('#own-from').inputValue(), '2026-10-01');
    } else await press(writing, page.getByRole('button', { name: say(writing, 'ui.invented') }));
    await page.locator('.rows table').waitFor();
    const rows = await page.locator('.rows tbody tr').allInnerTexts();
    const social = rows.find((row) => /Social/.test(row))?.split('\t') ?? [];
    const figure = social[writing === 'ro' ? 2 : 3] ?? '';
    for (const trap of ['people', 'consent', 'double', 'other']) await page.locator(`#trap-${trap}`).selectOption('unknown');
    await page.locator('#trap-unassigned').selectOption(writing === 'ro' ? 'no' : 'yes');
    await page.locator('#advice-what').fill(`Social ${figure} %: legatura duce direct la pagina evenimentului.`);
    await page.locator('#advice-metric').selectOption(writing === 'ro' ? '1' : '2');
    await page.locator('#advice-baseline').fill(figure);
    await page.locator('#advice-target').fill('48');
    await page.locator('#advice-owner').fill('Mira');
    await page.locator('#advice-by').fill('2026-12-15');
    await check(writing, page);
    await solved(writing, page);
    await assertAccessible(page, `own-numbers in ${writing}`);
    await assertNoSidewaysScroll(page, `own-numbers in ${writing}`);
    // Only the chosen rows are judged: what was left out of the file is nowhere.
    if (writing === 'ro') assert.ok(sent.some((data) => data.includes('Social')) && !sent.some((data) => data.includes('Email')));
    await press(writing, page.getByRole('button', { name: say(writing, 'keep'), exact: true }));
    await press(writing, page.getByRole('link', { name: say(writing, 'openReport') }));
    await page
      .getByText(say(writing, writing === 'ro' ? 'report.own' : 'report.simulated'))
      .first()
      .waitFor();
    assert.deepEqual(faults, []);
    await context.close();
  }
});
