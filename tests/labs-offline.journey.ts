/** Every lab, opened once, opens again without a connection, judges on the device, and keeps what was made. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { openBrowser, PHONE } from './stage/browser.ts';
import { startServer, type RunningServer } from './stage/server.ts';

const LABS = ['profile', 'analytics', 'audience'];
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

// The SEO lab does the same in my-library.journey.ts, the feed simulator with its worker in lab-feed.journey.ts.
test('each lab that was opened once works without a connection', async () => {
  const context = await browser.newContext({ viewport: PHONE });
  const page = await context.newPage();
  await page.addInitScript(() =>
    navigator.serviceWorker.addEventListener('message', (event) => {
      if ((event.data as { kept?: boolean }).kept) document.documentElement.dataset['kept'] = '';
    }),
  );
  for (const lab of LABS) {
    await context.setOffline(false);
    await page.goto(`${server.origin}/en/labs/${lab}`);
    await page.locator('html[data-kept]').waitFor({ timeout: 20_000, state: 'attached' });
    await context.setOffline(true);
    await page.reload();
    await page.getByRole('button', { name: 'Check my work' }).click();
    await page.getByText('No connection now').waitFor();
    // The analytics lab makes its data in a worker, which has to be there too.
    if (lab === 'analytics') await page.getByRole('cell', { name: /^\d+$/ }).first().waitFor();
    await page.getByRole('button', { name: 'Keep it as it is now' }).click();
    await page.getByText('The report is in My library.').waitFor();
  }
  await context.setOffline(false);
  await page.goto(`${server.origin}/en/library`);
  await page.getByRole('heading', { level: 3 }).first().waitFor();
  assert.equal(await page.getByRole('heading', { level: 3 }).count(), LABS.length);
  await context.close();
});
