/** From the first question to a level for every module: by keyboard on a phone, with a reload in the middle, and without JavaScript. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
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

const numberOf = async (page: Page): Promise<number> => Number(/\d+/.exec(await page.locator('h1').innerText())?.[0]);

test('by keyboard, in Romanian: back, reload, “I do not know”, result, and the offer to see it again', async () => {
  const context = await browser.newContext({ viewport: PHONE, reducedMotion: 'reduce' });
  const page = await context.newPage();
  const faults = watchFaults(page);
  await page.goto(`${server.origin}/ro/placement`);
  await assertAccessible(page, 'introduction');
  await page.getByRole('link', { name: 'Începeți', exact: true }).focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/go=1/);
  await assertAccessible(page, 'question');
  await assertNoSidewaysScroll(page, 'question');

  // The first option, with the keyboard alone.
  await page.locator('input[type=radio]').first().focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await page.waitForURL(/a=placement/);
  assert.equal(await numberOf(page), 2);
  const second = await page.locator('legend').innerText();
  await page.reload();
  assert.equal(await page.locator('legend').innerText(), second, 'a reload loses nothing');
  await page.getByRole('link', { name: 'Retrageți ultimul răspuns' }).click();
  assert.equal(await numberOf(page), 1, 'the last answer is taken back');

  // Without a choice the browser itself asks for one.
  await page.getByRole('button', { name: 'Mai departe' }).click();
  assert.equal(await numberOf(page), 1);

  let asked = 0;
  while ((await page.locator('input[type=radio]').count()) > 0) {
    asked++;
    assert.ok(asked <= 27, 'never more than three a module');
    const before = page.url();
    await page.getByRole('button', { name: 'Nu știu' }).click();
    await page.waitForURL((url) => url.href !== before);
  }
  assert.equal(asked, 9, 'who knows nothing is asked one question a module');
  await page.getByText('Păstrat pe acest dispozitiv.').waitFor();
  assert.deepEqual([...new Set(await page.locator('tbody td:nth-child(2)').allInnerTexts())], ['De bază']);
  await assertAccessible(page, 'result');
  await assertNoSidewaysScroll(page, 'result');
  await page.getByRole('link', { name: 'Faceți-vă un parcurs' }).click();
  await page.getByText('din testul de nivel').first().waitFor();

  await page.goto(`${server.origin}/ro/placement`);
  await page.getByRole('link', { name: 'Ultimul dumneavoastră rezultat' }).click();
  assert.equal(await page.locator('tbody tr').count(), 9);
  assert.deepEqual(faults, []);
  await context.close();
});

test('without JavaScript, in Serbian Latin: the same questions, levels from the server, no key in the page', async () => {
  const context = await browser.newContext({ viewport: PHONE, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${server.origin}/sr-Latn/placement?go=1`);
  let asked = 0;
  while ((await page.locator('input[type=radio]').count()) > 0 && asked < 27) {
    asked++;
    assert.doesNotMatch(await page.content(), /"?correct"?:|feedback/i);
    await page
      .locator('input[type=radio]')
      .nth(asked % 3)
      .check();
    const before = page.url();
    await page.getByRole('button', { name: 'Dalje' }).click();
    await page.waitForURL((url) => url.href !== before);
  }
  assert.ok(asked >= 9 && asked <= 27, `${asked} questions`);
  assert.equal(await page.locator('tbody tr').count(), 9);
  // What comes from outside is held against what is asked.
  await page.goto(`${server.origin}/sr-Latn/placement?go=1&a=nobody.x&a=${'placement-start-p.%3Cscript%3E'}&unknown=%27`);
  assert.equal(await numberOf(page), 2);
  await context.close();
});
