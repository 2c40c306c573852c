/** Accounts in real Chromium: what the device kept moves in, passkeys, stale tabs, a shared browser; every page accessible. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { assertAccessible, assertNoSidewaysScroll, DESKTOP, openBrowser, PHONE, watchFaults } from './stage/browser.ts';
import { printedLink } from './stage/printed-link.ts';
import { startServer, type RunningServer } from './stage/server.ts';

let server: RunningServer;
let browser: Browser;
let admin: BrowserContext;
before(async () => {
  server = await startServer();
  browser = await openBrowser();
  admin = await browser.newContext({ viewport: DESKTOP });
  const page = await admin.newPage();
  await page.goto(await printedLink(server));
  await page.getByLabel('Name').fill('Mira Petrović');
  await page.getByLabel('E-mail address').fill('mira@library.example');
  await page.getByLabel('New password').fill('six small words for a door');
  await page.getByRole('button', { name: 'Become administrator' }).click();
  await page.waitForURL('**/en/admin/people');
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

/** Asks for a link in the page's sign-in form and opens it as the letter has it; ends where the person was. */
async function signInByLink(page: Page, email: string): Promise<void> {
  await page.locator('#link-email').fill(email);
  await page.locator('form[action="?/link"] button').click();
  await page.locator('#sent').waitFor();
  const outbox = await admin.newPage();
  await outbox.goto(`${server.origin}/en/admin/outbox`);
  await outbox.locator('li', { hasText: email }).first().getByRole('link').click();
  const link = await outbox.locator('article a').first().getAttribute('href');
  await outbox.close();
  await page.goto(link!);
  await page.locator('main form button').click();
  await page.waitForURL((url) => !url.pathname.includes('/sign-in'));
}

/** The lessons that the device remembers. */
const lessonsOnDevice = (page: Page): Promise<string[]> =>
  page.evaluate(
    () =>
      new Promise<string[]>((resolve, reject) => {
        const request = indexedDB.open('bibliobus');
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          try {
            const keys = request.result.transaction('progress').objectStore('progress').getAllKeys();
            keys.onsuccess = () => {
              request.result.close();
              resolve(keys.result.map(String));
            };
          } catch (error) {
            reject(error);
          }
        };
      }),
  );

test('what the device kept moves into the account; passkeys come and go; a shared browser is emptied', async () => {
  const context = await browser.newContext({ viewport: PHONE });
  const page = await context.newPage();
  const faults = watchFaults(page);
  await page.goto(`${server.origin}/en/course`);
  const lesson = await page.locator('main a[href*="/lessons/"]').first().getAttribute('href');
  await page.goto(`${server.origin}${lesson}`);
  await page.waitForFunction(() => indexedDB.databases().then((all) => all.some(({ name }) => name === 'bibliobus')));
  await page.waitForTimeout(500);
  assert.equal((await lessonsOnDevice(page)).length, 1);

  await page.goto(`${server.origin}/en/sign-in?next=${encodeURIComponent(lesson!)}`);
  await signInByLink(page, 'ana@library.example');
  assert.equal(new URL(page.url()).pathname, lesson);
  await page.goto(`${server.origin}/en/account`);
  const kept = page.locator('dt', { hasText: 'Lessons with progress' }).locator('xpath=following-sibling::dd[1]');
  assert.equal(await kept.innerText(), '1');

  const devtools = await context.newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true },
  });
  await page.getByLabel('What you call it').fill('Телефон у џепу');
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await page.getByText('The passkey is added.').waitFor();
  await page.getByText('Телефон у џепу').waitFor();
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await page.getByText('has a passkey for your account already').waitFor();

  await page.getByRole('button', { name: 'Sign out here' }).click();
  await page.getByText('You are signed out.').waitFor();
  assert.deepEqual(await lessonsOnDevice(page), []);

  await page.goto(`${server.origin}/en/sign-in?next=%2Fen%2Faccount`);
  await page.getByRole('button', { name: 'Use a passkey' }).click();
  await page.waitForURL('**/en/account');
  assert.equal((await lessonsOnDevice(page)).length, 1);
  await page.getByText('Remove', { exact: true }).click();
  await page.getByRole('button', { name: 'Remove the passkey' }).click();
  await page.getByText('You have no passkey yet.').waitFor();

  // The device still offers it; the server does not know it any more.
  await page.getByLabel('Also empty this browser').uncheck();
  await page.getByRole('button', { name: 'Sign out here' }).click();
  await page.getByText('You are signed out.').waitFor();
  assert.equal((await lessonsOnDevice(page)).length, 1);
  await page.getByRole('button', { name: 'Use a passkey' }).click();
  await page.getByText('This passkey was not accepted.').waitFor();
  await devtools.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false });
  assert.deepEqual(
    faults.filter((fault) => !/status of 401|status of 400/.test(fault)),
    [],
  );
  await context.close();
});

test('a name typed while another tab signed out stays in the field', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${server.origin}/ro/sign-in?next=%2Fro%2Faccount`);
  await signInByLink(page, 'stela@library.example');
  const other = await context.newPage();
  await other.goto(`${server.origin}/ro/account`);
  await page.locator('#profile-name').fill('Ștefania Țurcanu');
  await other.getByRole('button', { name: 'Deconectați-mă aici' }).click();
  await other.getByText('V-ați deconectat.').waitFor();
  await page.getByRole('button', { name: 'Salvați', exact: true }).click();
  await page.getByText('Între timp conectarea s-a încheiat').waitFor();
  assert.equal(await page.locator('#profile-name').inputValue(), 'Ștefania Țurcanu');
  // The same form goes through once the person is signed in again in another tab.
  await other.goto(`${server.origin}/ro/sign-in?next=%2Fro%2Faccount`);
  await signInByLink(other, 'stela@library.example');
  await page.getByRole('button', { name: 'Salvați', exact: true }).click();
  await page.getByText('Salvat.', { exact: true }).waitFor();
  await context.close();
});

for (const writing of ['en', 'ro', 'sr', 'sr-Latn'] as const) {
  test(`the pages of accounts and administration are accessible in ${writing}`, async () => {
    const storageState = await admin.storageState();
    for (const colorScheme of ['light', 'dark'] as const) {
      const context = await browser.newContext({
        viewport: colorScheme === 'light' ? PHONE : DESKTOP,
        colorScheme,
        storageState,
        reducedMotion: 'reduce',
      });
      const page = await context.newPage();
      const faults = watchFaults(page);
      for (const path of [
        'account',
        'admin/people',
        'admin/outbox',
        'admin/settings',
        'sign-in',
        'sign-in/link?token=x',
        'account/erased',
        'first-administrator?token=x',
      ]) {
        const where = `/${writing}/${path} (${colorScheme})`;
        const answer = await page.goto(`${server.origin}/${writing}/${path}`);
        assert.equal(answer?.status(), 200, where);
        await page.evaluate(() =>
          document.querySelectorAll<HTMLDetailsElement>('main details').forEach((fold) => (fold.open = true)),
        );
        assert.equal(await page.locator('h1').count(), 1, where);
        await assertNoSidewaysScroll(page, where);
        await assertAccessible(page, where);
      }
      await page.goto(`${server.origin}/${writing}/admin/outbox`);
      await page.locator('main li a').first().click();
      await page.locator('article').waitFor();
      await assertAccessible(page, `a letter in ${writing}`);
      assert.deepEqual(faults, []);
      await context.close();

      const visitor = await browser.newContext({ viewport: PHONE, colorScheme, javaScriptEnabled: false });
      const form = await visitor.newPage();
      await form.goto(`${server.origin}/${writing}/sign-in`);
      await form.locator('#password-email').fill('nobody');
      await form.locator('form[action="?/password"] button').click();
      assert.equal(await form.locator('#password-email').inputValue(), 'nobody');
      assert.equal(await form.locator('#password-email').getAttribute('aria-invalid'), 'true');
      await visitor.close();
    }
  });
}
