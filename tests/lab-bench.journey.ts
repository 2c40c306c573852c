/** What may happen to somebody who works in a lab: hints, second thoughts, two tabs, a lost connection, bad input. Nothing is lost. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { assertAccessible, assertNoSidewaysScroll, openBrowser, PHONE, watchFaults } from './stage/browser.ts';
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

async function openLab(context: BrowserContext, scenario = 'repair-home'): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${server.origin}/en/labs/seo?scenario=${scenario}`);
  await page.locator('.bench').waitFor();
  return page;
}
const check = (page: Page) => page.getByRole('button', { name: 'Check my work' }).click();
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
/** Longer than the pause after which a draft is written. */
const written = (page: Page) => page.waitForTimeout(700);

test('hints come one at a time, the solution after two tries, and the focus is never lost', async () => {
  const context = await browser.newContext({ viewport: PHONE });
  const page = await openLab(context);
  const faults = watchFaults(page);
  await check(page);
  const title = page.getByRole('article', { name: /Title/ });
  await title.getByRole('button', { name: 'Give me a hint' }).click();
  assert.equal(await title.getByText(/^Hint \d/).count(), 1);
  await title.getByRole('button', { name: 'One more hint' }).click();
  await title.getByRole('button', { name: 'One more hint' }).click();
  assert.equal(await title.getByText(/^Hint \d/).count(), 3);
  assert.match(await focused(page), /^Hint 3/);
  assert.equal(await page.getByRole('button', { name: 'Show a worked solution' }).count(), 0);
  await check(page);
  await page.getByRole('button', { name: 'Show a worked solution' }).click();
  assert.match(await focused(page), /^One good solution/);
  await assertAccessible(page, 'lab with solution');
  await assertNoSidewaysScroll(page, 'lab with solution');
  assert.deepEqual(faults, []);
  await context.close();
});

test('marked places stay with their lines when lines are added above them', async () => {
  const context = await browser.newContext({ viewport: PHONE });
  const page = await openLab(context);
  await page.getByText('Edit the whole page as text').click();
  const source = page.getByLabel('Source of home.html');
  await source.fill(`<!-- one -->\n<!-- two -->\n${await source.inputValue()}`);
  await page.getByLabel('Title (line 8)').fill('Alderbrook Library');
  assert.match(await source.inputValue(), /<title>Alderbrook Library<\/title>/);
  await source.fill((await source.inputValue()).replace(/.*<title>.*\n/, ''));
  await page.getByText('This place is no longer in the page').waitFor();
  await context.close();
});

test('starting over can be undone, also after a reload', async () => {
  const context = await browser.newContext({ viewport: PHONE });
  const page = await openLab(context);
  await page.locator('#because').fill('A day’s work');
  await written(page);
  await page.getByRole('button', { name: 'Start over' }).click();
  assert.equal(await page.locator('#because').inputValue(), '');
  await written(page);
  await page.reload();
  await page.getByRole('button', { name: 'Undo' }).click();
  assert.equal(await page.locator('#because').inputValue(), 'A day’s work');
  assert.equal(await focused(page), 'Start over');
  await context.close();
});

test('of two tabs the newer work counts, the other can be brought back, and one’s own typing is no conflict', async () => {
  const context = await browser.newContext();
  const [one, two] = [await openLab(context), await openLab(context)];
  await one.bringToFront();
  await one.locator('#because').pressSequentially('from the first tab', { delay: 30 });
  await written(one);
  assert.equal(await one.getByText('in another tab').count(), 0);
  // Both windows are in sight, so the second has had no occasion to look.
  await two.evaluate(() => {
    const field = document.querySelector<HTMLTextAreaElement>('#because');
    if (field) field.value = 'from the second tab';
    field?.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await two.getByText('in another tab').waitFor();
  assert.equal(await two.locator('#because').inputValue(), 'from the first tab');
  await two.reload();
  await two.getByRole('button', { name: 'Bring back what stood here' }).click();
  assert.equal(await two.locator('#because').inputValue(), 'from the second tab');
  await written(two);
  await one.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await one.getByText('in another tab').waitFor();
  assert.equal(await one.locator('#because').inputValue(), 'from the second tab');
  await context.close();
});

test('without a connection the device judges, keeps, and says so; a changed page needs another check', async () => {
  const context = await browser.newContext({ acceptDownloads: true });
  const page = await openLab(context);
  await context.setOffline(true);
  await check(page);
  await page.getByText('No connection now').waitFor();
  await page.locator('#because').fill('typed after the check');
  await page.getByText('You have changed something since this check').waitFor();
  assert.equal(await page.getByRole('button', { name: 'Keep it as it is now' }).count(), 0);
  await check(page);
  await page.getByRole('button', { name: 'Keep it as it is now' }).click();
  await page.getByText('The report is in My library').waitFor();
  assert.equal(await focused(page), 'Open the report');
  await context.setOffline(false);
  await page.getByRole('link', { name: 'Open the report' }).click();

  // One sheet of paper, and everything in a zip.
  await page.getByRole('table').waitFor();
  const sheets = (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type \/Page\b/g);
  assert.equal(sheets?.length, 1);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download with the files (zip)' }).click(),
  ]);
  const files = unzipSync(new Uint8Array(await readFile(await download.path())));
  const home = Object.entries(files).find(([name]) => name.endsWith('/files/home.html'))?.[1];
  assert.match(strFromU8(home ?? new Uint8Array()), /<title>Home<\/title>/);

  // Deleting asks first and can be undone; the keyboard stays where one can go on.
  await page.goto(`${server.origin}/en/library`);
  await page.getByRole('button', { name: /^Delete: / }).click();
  await page.keyboard.press('Enter');
  await page.getByText('The report is deleted').waitFor();
  await page.waitForFunction(() => document.activeElement?.id === 'undo-delete');
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Open the report' }).waitFor();
  await context.close();
});

test('one’s own page: findings lead to its lines, and what cannot be judged is said', async () => {
  const context = await browser.newContext({ viewport: PHONE });
  const page = await openLab(context, 'own-page');
  const faults = watchFaults(page);
  await page
    .getByLabel('Source of the page')
    .fill('<html lang="en">\n<head><title>Home</title></head>\n<body><h1>A</h1></body></html>');
  await check(page);
  await page.getByRole('button', { name: 'Show in page.html, line 2' }).first().click();
  const selected = await page
    .locator('#own-html')
    .evaluate((field: HTMLTextAreaElement) => field.value.slice(field.selectionStart, field.selectionEnd));
  assert.equal(selected, '<head><title>Home</title></head>');

  // The page in the frame neither runs, nor loads, nor leads anywhere.
  const asked: string[] = [];
  page.on('request', (request) => request.url().includes('elsewhere') && asked.push(request.url()));
  await page
    .getByLabel('Source of the page')
    .fill(
      '<h1>Still here</h1><a href="https://elsewhere.example/">away</a><img src="https://elsewhere.example/p.png" onerror="parent.name=top.name=1">' +
        '<script src="https://elsewhere.example/s.js"></script><form action="https://elsewhere.example/"><button>Send</button></form>',
    );
  const frame = page.frameLocator('iframe');
  await frame.getByRole('link', { name: 'away' }).click();
  await frame.getByRole('button', { name: 'Send' }).click();
  await page.waitForTimeout(300);
  assert.equal(await frame.getByRole('heading').innerText(), 'Still here');
  assert.deepEqual(asked, []);

  await page.getByLabel('Address of the page').fill('nowhere');
  await check(page);
  await page.getByRole('alert').getByText('The address of the page is not complete').waitFor();
  await assertAccessible(page, 'own page with bad input');
  await page.getByLabel('Address of the page').fill('https://library.example/');
  await page.getByLabel('Source of the page').fill('<div>'.repeat(2000));
  await check(page);
  await page.getByRole('alert').getByText('page.html has more elements').waitFor();
  // The browser reports each handler that the policy has kept from running.
  assert.deepEqual(
    faults.filter((fault) => !fault.includes('The action has been blocked')),
    [],
  );
  assert.notEqual(await page.evaluate(() => window.name), '1');
  await context.close();
});
