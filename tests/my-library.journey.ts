/** My library: work by module, two versions side by side, a link that shows one report until it is withdrawn, labs without a connection. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
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

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
/** Checks the lab's work as it is and keeps the report. */
async function keepReport(page: Page, title: string): Promise<void> {
  await page.goto(`${server.origin}/ro/labs/seo`);
  await page.getByLabel('Titlu (rândul 6)').fill(title);
  await button(page, 'Verificați lucrarea').click();
  await page.getByText('Serverul a confirmat acest verdict.').waitFor();
  await button(page, 'Păstrați-l așa cum este acum').click();
  await page.getByText('Raportul este în Biblioteca mea.').waitFor();
}
async function becomeAdministrator(page: Page): Promise<void> {
  await page.goto(server.administratorLink());
  await page.locator('#first-name').fill('Mira');
  await page.locator('#first-email').fill('mira@library.example');
  await page.locator('#first-password').fill('six words that nobody else knows');
  await page.locator('form button').last().click();
  await page.waitForURL(/\/(sign-in\/done|account|admin)/);
}

test('two versions of a report stand with their module and are compared; shared by a link, withdrawn, gone', async () => {
  const context = await browser.newContext({ viewport: PHONE, permissions: ['clipboard-write'] });
  const page = await context.newPage();
  const faults = watchFaults(page);
  await keepReport(page, 'Acasă');
  await keepReport(page, 'Biblioteca Târgu Florilor: program și evenimente');

  await page.goto(`${server.origin}/ro/library`);
  const shelf = page.getByRole('region', { name: /^Modulul: Să fim găsiți/ });
  await shelf.waitFor();
  assert.equal(await shelf.getByRole('heading', { level: 3 }).count(), 2);
  assert.match(await shelf.innerText(), /0 din 4 laboratoare rezolvate/);
  await assertAccessible(page, 'my library with two reports');
  await assertNoSidewaysScroll(page, 'my library with two reports');

  await shelf.getByRole('link', { name: 'Deschideți raportul' }).first().click();
  await button(page, 'Comparați').click();
  await page.getByRole('heading', { level: 1, name: /^Două versiuni/ }).waitFor();
  const changed = page.locator('tr.changed');
  assert.equal(await changed.count(), 1);
  assert.match(await changed.innerText(), /Titlu[\s\S]*schimbat[\s\S]*De reparat[\s\S]*În ordine/);
  await page.getByText('Ce s-a schimbat în home.html').click();
  assert.match(await page.locator('details ins').innerText(), /program și evenimente/);
  await assertAccessible(page, 'two versions');
  await assertNoSidewaysScroll(page, 'two versions');

  // A visitor is told what a link needs.
  await page.goto(`${server.origin}/ro/library`);
  await page.getByRole('link', { name: 'Deschideți raportul' }).first().click();
  await page.getByText('Trimiteți printr-un link').click();
  await page.getByText(/Ca să trimiteți un raport printr-un link, conectați-vă/).waitFor();

  await becomeAdministrator(page);
  await page.goto(`${server.origin}/ro/library`);
  await page.getByText('Păstrate pe acest dispozitiv și în cont.').waitFor();
  await page.getByRole('link', { name: 'Deschideți raportul' }).first().click();
  await button(page, 'Trimiteți printr-un link').click();
  await button(page, 'Creați linkul').click();
  const address = await page.getByLabel('Raportul poate fi citit la:').inputValue();
  assert.match(address, /\/ro\/shared\/[\w-]{32}$/);
  await button(page, 'Copiați linkul').click();
  await page.getByText('Linkul a fost copiat.').waitFor();
  await assertAccessible(page, 'a shared report');

  // Somebody else, in another language, without JavaScript.
  const other = await browser.newContext({ viewport: DESKTOP, javaScriptEnabled: false });
  const reader = await other.newPage();
  for (const [writing, said] of [
    ['ro', /Cineva vă arată această lucrare/],
    ['sr-Latn', /Neko vam pokazuje ovaj rad/],
  ] as const) {
    const answer = await reader.goto(address.replace('/ro/', `/${writing}/`));
    assert.equal(answer?.status(), 200);
    assert.match(answer?.headers()['cache-control'] ?? '', /no-store/);
    assert.equal(answer?.headers()['referrer-policy'], 'same-origin');
    assert.match(await reader.locator('main').innerText(), said);
    assert.match(await reader.locator('table').first().innerText(), /noindex, nofollow/);
    assert.doesNotMatch(await reader.content(), /Mira|mira@/);
  }
  // axe needs scripts.
  const checked = await context.newPage();
  await checked.goto(address);
  await assertAccessible(checked, 'a report under its link');
  await checked.close();
  await button(page, 'Retrageți linkul').click();
  await page.getByText('Linkul a fost retras; nu mai arată nimic.').waitFor();
  const gone = await reader.goto(address);
  assert.equal(gone?.status(), 410);
  assert.match(await reader.locator('main').innerText(), /Acest link nu arată nimic: poate a fost retras/);
  assert.deepEqual(faults, []);
  await other.close();
  await context.close();
});

test('a lab that was opened once opens and works without a connection', async () => {
  const context = await browser.newContext({ viewport: PHONE });
  const page = await context.newPage();
  await page.addInitScript(() =>
    navigator.serviceWorker.addEventListener('message', (event) => {
      if ((event.data as { kept?: boolean }).kept) document.documentElement.dataset['kept'] = '';
    }),
  );
  await page.goto(`${server.origin}/sr-Latn/labs/seo`);
  await page.locator('html[data-kept]').waitFor({ timeout: 20_000, state: 'attached' });
  await page.getByLabel('Naslov (red 6)').fill('Biblioteka Lipograd: radno vreme');
  await page.waitForTimeout(700);

  await context.setOffline(true);
  await page.reload();
  await page.locator('.bench').waitFor();
  assert.equal(await page.getByLabel('Naslov (red 6)').inputValue(), 'Biblioteka Lipograd: radno vreme');
  await button(page, 'Proverite moj rad').click();
  await page.getByText('Sada nema veze: ovo je ocena vašeg uređaja.').waitFor();
  await button(page, 'Sačuvajte ovakvo kakvo je sada').click();
  await page.getByText('Izveštaj je u Mojoj biblioteci.').waitFor();

  await context.setOffline(false);
  await page.goto(`${server.origin}/sr-Latn/library`);
  await page.getByRole('heading', { level: 3 }).waitFor();
  await context.close();
});
