/**
 * The main way through the product, from an empty folder: home in Romanian → lesson → SEO lab Foundation solved → report in
 * My library → sign-in keeps it → the same in Serbian Latin with the keyboard only.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Locator, Page } from 'playwright-core';
import { assertAccessible, assertNoSidewaysScroll, DESKTOP, openBrowser, PHONE, watchFaults } from './stage/browser.ts';
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

const EMAIL = 'ilinca@biblioteca.example';
const PASSWORD = 'șase cuvinte mici pentru o ușă';

/** What the learner writes into the six marked places, by line. */
const ROMANIAN = {
  6: 'Biblioteca Publică Târgu Florilor: program și cărți de împrumut',
  7: 'Împrumutați gratuit cărți, filme și jocuri în Târgu Florilor. Suntem deschiși de luni până sâmbătă, iar permisul îl primiți pe loc.',
  8: 'index, follow',
  24: 'Sala de lectură cu mese lângă ferestre',
  31: 'Programul pentru Ora poveștilor',
};
const SERBIAN = {
  6: 'Gradska biblioteka Lipograd: radno vreme i knjige',
  7: 'Pozajmite besplatno knjige, filmove i igre u Lipogradu. Radimo od ponedeljka do subote, a člansku kartu dobijate odmah.',
  8: 'index, follow',
  24: 'Čitaonica sa stolovima pored prozora',
  31: 'Program časova priča',
};
const HEADING_LINE = 26;

test('home in Romanian leads to a lesson, a solved lab, a report, and an account that keeps it', async () => {
  const context = await browser.newContext({ viewport: PHONE, locale: 'ro-RO' });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const faults = watchFaults(page);
  await page.goto(server.origin);
  await page.waitForURL('**/ro');
  const first = page.getByRole('link', { name: 'Începeți cu prima lecție' });
  const books = page.locator('.shelf a');
  assert.equal(await first.getAttribute('href'), await books.first().getAttribute('href'), 'the first book is the first lesson');
  await page.locator('.shelf a[href$="/lessons/how-people-search"]').click();
  await page.waitForURL('**/ro/lessons/how-people-search');
  await page.locator('a[rel=next]').click();
  await page.waitForURL('**/ro/lessons/repair-a-page');
  await page.getByRole('link', { name: /Deschideți laboratorul/ }).click();
  await page.waitForURL('**/ro/labs/seo?scenario=repair-home');

  const check = page.getByRole('button', { name: 'Verificați lucrarea' });
  await check.click();
  const open = page.locator('article.fail');
  await open.first().waitFor();
  assert.equal(await open.count(), 6, 'six faults are told at the beginning');
  await assertAccessible(page, 'lab with findings');

  // Hints come one at a time; a finding leads to its line.
  await open.first().getByRole('button', { name: 'Dați-mi un indiciu' }).click();
  assert.equal(await open.first().locator('.callout').count(), 1);
  await open
    .first()
    .getByRole('button', { name: /Arătați în home\.html/ })
    .click();
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'source');

  for (const [line, words] of Object.entries(ROMANIAN)) await page.locator(`#mark-${line}`).fill(words);
  await page.locator(`#mark-${HEADING_LINE}`).selectOption('2');
  assert.match(await page.locator('.result .title').innerText(), /Târgu Florilor/, 'the search result follows');
  await check.click();
  await page.getByText('Lipsește un lucru').waitFor();
  await page.locator('#because').fill('Am pus orașul în titlu, fiindcă există multe biblioteci.');

  // A reload in the middle loses nothing that was typed.
  await page.waitForTimeout(600);
  await page.reload();
  await page.locator('#because').waitFor();
  await page.waitForFunction(() => document.querySelector<HTMLTextAreaElement>('#because')?.value !== '');
  assert.equal(await page.locator('#mark-6').inputValue(), ROMANIAN[6]);

  await check.click();
  await page.getByText('Serverul a confirmat acest verdict').waitFor();
  await page.getByRole('button', { name: 'Păstrați raportul în Biblioteca mea' }).click();
  await page.getByRole('link', { name: 'Deschideți raportul' }).click();
  await page.waitForURL('**/ro/library?report=*');
  await page.getByRole('table').waitFor();
  assert.equal(await page.locator('tbody tr').count(), 7);
  assert.match(await page.locator('main').innerText(), /multe biblioteci/);
  await assertAccessible(page, 'report');
  await assertNoSidewaysScroll(page, 'report');

  // Becoming somebody: the report moves into the account.
  await page.goto((await printedLink(server)).replace('/en/', '/ro/'));
  await page.locator('#first-name').fill('Ilinca Munteanu');
  await page.locator('#first-email').fill(EMAIL);
  await page.locator('#first-password').fill(PASSWORD);
  await page.locator('main form button').click();
  await page.waitForURL((url) => !url.pathname.includes('first-administrator') && !url.pathname.includes('sign-in'));
  await page.goto(`${server.origin}/ro/library`);
  await page.getByText('Păstrate pe acest dispozitiv și în cont').waitFor();

  // Another device, the same person: it is there, confirmed by the server.
  const elsewhere = await browser.newContext({ viewport: DESKTOP });
  const other = await elsewhere.newPage();
  await other.goto(`${server.origin}/ro/sign-in?next=/ro/library`);
  await other.locator('#password-email').fill(EMAIL);
  await other.locator('#password-password').fill(PASSWORD);
  await other.locator('form[action="?/password"] button').click();
  await other.waitForURL('**/ro/library');
  await other.getByRole('link', { name: 'Deschideți raportul' }).click();
  await other.getByText('Verificat de server').waitFor();
  assert.deepEqual(faults, []);
  await elsewhere.close();
  await context.close();
});

/** Presses Tab until the focus is where it should be; fails when a whole round does not lead there. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let press = 0; press < 250; press++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  assert.fail(`the keyboard does not reach ${String(target)}`);
}

async function typeInto(page: Page, target: Locator, words: string): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('Delete');
  await page.keyboard.type(words);
}

test('the same in Serbian Latin, with the keyboard only', async () => {
  const context = await browser.newContext({ viewport: DESKTOP, locale: 'sr-Latn-RS' });
  const page = await context.newPage();
  const faults = watchFaults(page);
  await page.goto(server.origin);
  await page.waitForURL('**/sr-Latn');

  // The first stop leads past the header.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => location.hash), '#content');
  await tabTo(page, page.locator('.shelf a[href$="/lessons/how-people-search"]'));
  await page.keyboard.press('Enter');
  await page.waitForURL('**/sr-Latn/lessons/how-people-search');

  // A quiz answered with arrows and space.
  await page.locator('[data-done-button]').waitFor({ state: 'visible' });
  await tabTo(page, page.locator('[data-quiz-item="search-q-father"] input').first());
  await page.keyboard.press('Space');
  await typeInto(page, page.locator('#answer-search-q-intent-name'), 'stigne');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelector('[data-quiz-status]')?.textContent !== '');
  assert.match(
    await page.locator('[data-quiz-item="search-q-intent-name"] [data-feedback]').innerText(),
    /Tačno/,
    'Latin script is accepted',
  );

  await tabTo(page, page.locator('a[rel=next]'));
  await page.keyboard.press('Enter');
  await page.waitForURL('**/sr-Latn/lessons/repair-a-page');
  await tabTo(page, page.getByRole('link', { name: /Otvorite laboratoriju/ }));
  await page.keyboard.press('Enter');
  await page.waitForURL('**/sr-Latn/labs/seo?scenario=repair-home');
  await page.locator('#mark-6').waitFor();
  for (const line of [6, 7, 8, 24] as const) await typeInto(page, page.locator(`#mark-${line}`), SERBIAN[line]);
  await tabTo(page, page.locator(`#mark-${HEADING_LINE}`));
  await page.keyboard.press('h');
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  assert.equal(await page.locator(`#mark-${HEADING_LINE}`).inputValue(), '2');
  await typeInto(page, page.locator('#mark-31'), SERBIAN[31]);
  await typeInto(page, page.locator('#because'), 'Veza sada kaže kuda vodi.');
  await tabTo(page, page.getByRole('button', { name: 'Proverite moj rad' }));
  await page.keyboard.press('Enter');
  await page.getByText('Server je potvrdio ovu ocenu').waitFor();
  await tabTo(page, page.getByRole('button', { name: 'Sačuvajte izveštaj u Mojoj biblioteci' }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('link', { name: 'Otvorite izveštaj' }));
  await page.keyboard.press('Enter');
  await page.waitForURL('**/sr-Latn/library?report=*');
  await page.getByRole('table').waitFor();
  assert.doesNotMatch(await page.locator('main').innerText(), /\p{Script=Cyrillic}/u);
  assert.deepEqual(faults, []);
  await context.close();
});
