/** What a person does in lessons: kept without an account, marked by the server, moved into the account, lost nowhere. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { assertAccessible, openBrowser, PHONE, watchFaults } from './stage/browser.ts';
import { startServer, type RunningServer } from './stage/server.ts';

const LESSON = 'how-people-search';
const LESSON_ID = 'search-how-people-search';
const WORDS = 'шест малих речи за врата';

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

const lessonIn = (writing: string): string => `${server.origin}/${writing}/lessons/${LESSON}`;
const item = (page: Page, id: string) => page.locator(`[data-quiz-item="${id}"]`);
const feedback = (page: Page, id: string) => item(page, id).locator('[data-feedback]');
const check = async (page: Page): Promise<void> => {
  await page.locator('[data-quiz] button').click();
  await page.waitForFunction(() => document.querySelector('[data-quiz-status]')?.textContent !== '');
};
/** Waits until the island has taken the page over: it shows the button then. */
const openLesson = async (page: Page, writing: string): Promise<void> => {
  await page.goto(lessonIn(writing));
  await page.locator('[data-done-button]').waitFor({ state: 'visible' });
};
/** Everything that the browser keeps, read behind the page's back. */
const keptOn = (
  page: Page,
): Promise<{ progress: { lessonId: string; done: boolean }[]; answers: { itemId: string; given: string[] }[] }> =>
  page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const request = indexedDB.open('bibliobus');
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const transaction = request.result.transaction(['progress', 'answers']);
          const [progress, answers] = [transaction.objectStore('progress').getAll(), transaction.objectStore('answers').getAll()];
          transaction.oncomplete = () => {
            request.result.close();
            resolve({ progress: progress.result, answers: answers.result });
          };
        };
      }),
  );

test('a visitor answers a quiz in Serbian Latin, is told why, comes back later, and the course map knows', async () => {
  const context = await browser.newContext({ viewport: PHONE });
  const page = await context.newPage();
  const faults = watchFaults(page);
  await openLesson(page, 'sr-Latn');
  await item(page, 'search-q-father').locator('input[value="late"]').check();
  await item(page, 'search-q-renew').locator('input[value="button"]').check();
  await check(page);
  assert.match(await feedback(page, 'search-q-father').innerText(), /Još ne[\s\S]*nedelju dana/);
  assert.match(await feedback(page, 'search-q-renew').innerText(), /Tačno/);
  assert.match(await page.locator('[data-quiz-status]').innerText(), /Tačno: 1 od 4/);
  await assertAccessible(page, 'lesson with marked quiz');

  // Changing an answer takes its verdict away.
  await item(page, 'search-q-father').locator('input[value="words"]').check();
  assert.equal(await feedback(page, 'search-q-father').innerText(), '');
  await page.locator('[data-done-button]').click();
  await page.waitForFunction(() => document.querySelector('[data-done-status]')?.textContent !== '');

  // Another lesson language, another visit: what was checked is there again.
  await openLesson(page, 'ro');
  await page.waitForFunction(() => document.querySelector<HTMLInputElement>('input[value="late"]')?.checked);
  assert.equal(await page.locator('[data-done-button]').innerText(), 'Parcursă. Anulați');
  await page.goto(`${server.origin}/ro/course`);
  const stamp = page.locator(`[data-progress-for="${LESSON_ID}"] [data-stamp]`);
  await stamp.waitFor({ state: 'visible' });
  assert.equal(await stamp.getAttribute('data-state'), 'done');
  assert.deepEqual(faults, []);
  await context.close();
});

test('no page and no answer gives the key away before somebody has answered', async () => {
  const page = await (await fetch(lessonIn('en'))).text();
  assert.match(page, /People do type like that|He typed without diacritics/);
  assert.doesNotMatch(page, /People do type like that|"correct"/);
  const asked = await fetch(`${server.origin}/api/quiz/mark`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: server.origin },
    body: JSON.stringify({ lessonId: LESSON_ID, writing: 'en', answers: {} }),
  });
  const { items } = (await asked.json()) as { items: Record<string, unknown> };
  assert.ok(Object.keys(items).length >= 4);
  for (const marked of Object.values(items)) assert.deepEqual(marked, { verdict: 'unanswered', feedback: [] });
});

test('without JavaScript the quiz is marked on a page of its own', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: PHONE });
  const page = await context.newPage();
  await page.goto(lessonIn('en'));
  await page.locator('input[value="diacritics"]').check();
  await page.locator('[data-quiz] button').click();
  await page.waitForURL(`${lessonIn('en')}/quiz`);
  assert.match(await page.locator('main').innerText(), /0 of 4 right[\s\S]*People do type like that/);
  assert.equal(await page.locator('input[value="diacritics"]').isChecked(), true);
  await context.close();
});

test('when the connection is lost, answers stay, the page says so, and checking again works', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await openLesson(page, 'en');
  await page.locator('input[value="late"]').check();
  await context.setOffline(true);
  await check(page);
  assert.match(await page.locator('[data-quiz-status]').innerText(), /kept on this device/);
  assert.deepEqual(
    (await keptOn(page)).answers.map(({ given }) => given),
    [['late']],
  );
  await context.setOffline(false);
  await page.locator('[data-quiz] button').click();
  await page.waitForFunction(() => /right/.test(document.querySelector('[data-quiz-status]')?.textContent ?? ''));
  // Sending the same answer again is no second answer.
  assert.equal((await keptOn(page)).answers.length, 1);
  await context.close();
});

test('two tabs know of each other and overwrite nothing', async () => {
  const context = await browser.newContext();
  const [one, two] = [await context.newPage(), await context.newPage()];
  await openLesson(one, 'en');
  await openLesson(two, 'en');
  await one.locator('[data-done-button]').click();
  await two.waitForFunction(() => document.querySelector('[data-done-button]')?.textContent?.startsWith('Done'));
  await Promise.all([
    one.locator('input[value="words"]').check().then(() => one.locator('[data-quiz] button').click()),
    two.locator('input[value="home"]').check().then(() => two.locator('[data-quiz] button').click()),
  ]); // prettier-ignore
  for (const page of [one, two])
    await page.waitForFunction(() => document.querySelector('[data-quiz-status]')?.textContent !== '');
  const kept = await keptOn(one);
  assert.deepEqual(kept.answers.map(({ given }) => given[0]).sort(), ['home', 'words']);
  assert.deepEqual(
    kept.progress.map(({ done }) => done),
    [true],
  );
  await context.close();
});

test('where the browser keeps nothing, the page works and says so', async () => {
  const context = await browser.newContext();
  await context.addInitScript(() => Object.defineProperty(window, 'indexedDB', { get: () => { throw new DOMException('denied', 'SecurityError'); } })); // prettier-ignore
  const page = await context.newPage();
  const faults = watchFaults(page);
  await openLesson(page, 'en');
  assert.match(await page.locator('[data-done-status]').innerText(), /does not let us keep anything/);
  await page.locator('input[value="words"]').check();
  await check(page);
  assert.match(await feedback(page, 'search-q-father').innerText(), /Right/);
  assert.deepEqual(faults, []);
  await context.close();
});

/** Signs in on the page; the first time by the administrator's link, afterwards by password. */
async function signIn(context: BrowserContext, first: boolean): Promise<Page> {
  const page = await context.newPage();
  await page.goto(first ? server.administratorLink() : `${server.origin}/en/sign-in`);
  const form = page.locator('form', { has: page.locator('input[name="password"]') });
  await form.locator('input[name="email"]').fill('mira@library.example');
  await form.locator('input[name="password"]').fill(WORDS);
  await form.locator('button').first().click();
  await page.waitForURL((url) => !/sign-in|first-administrator/.test(url.pathname));
  return page;
}

test('signing in moves all into the account, and another device gets it; both ways, losing nothing', async () => {
  const phone = await browser.newContext({ viewport: PHONE });
  const before = await phone.newPage();
  await openLesson(before, 'ro');
  await before.locator('input[value="late"]').check();
  await check(before);
  await before.locator('[data-done-button]').click();
  await before.waitForFunction(() => document.querySelector('[data-done-status]')?.textContent !== '');
  await signIn(phone, true);

  const desk = await browser.newContext();
  const visitor = await desk.newPage();
  // Opened here too, later than it was done on the phone: that must not take the mark off.
  await openLesson(visitor, 'en');
  await visitor.goto(`${server.origin}/en/lessons/repair-a-page`);
  await visitor.locator('[data-done-button]').click();
  await visitor.waitForFunction(() => document.querySelector('[data-done-status]')?.textContent !== '');
  const there = await signIn(desk, false);
  await there.goto(`${server.origin}/en/course`);
  const stamped = there.locator('[data-stamp][data-state="done"]:not([hidden])');
  await stamped.nth(1).waitFor();
  assert.deepEqual(
    (await keptOn(there)).answers.map(({ given }) => given),
    [['late']],
  );

  // The phone hears of the desk when it comes back.
  await before.goto(`${server.origin}/ro/course`);
  await before.locator('[data-stamp][data-state="done"]:not([hidden])').nth(1).waitFor();
  assert.equal((await keptOn(before)).progress.length, 2);
  await phone.close();
  await desk.close();
});

test('what a forger sends is refused with a sentence, and changes nothing', async () => {
  const send = (body: unknown, headers: Record<string, string> = {}) =>
    fetch(`${server.origin}/api/sync`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: server.origin, 'sec-fetch-site': 'same-origin', 'accept-language': 'ro', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    }); // prettier-ignore
  const empty = { account: null, since: 0, progress: [], answers: [], artifacts: [] };
  for (const path of ['/ro/lessons/%00', '/ro/lessons/a%00b/quiz', '/ro/modules/%00/trainer'])
    assert.equal((await fetch(server.origin + path)).status, 404, path);
  assert.equal((await send(empty)).status, 401);
  assert.equal((await send(empty, { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' })).status, 403);

  const context = await browser.newContext();
  await signIn(context, false);
  const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  assert.equal((await send(empty, { cookie })).status, 200);
  const malformed = await send(
    { ...empty, progress: [{ lessonId: '', openedAt: 'never', done: 'yes', changedAt: 1 }] },
    { cookie },
  );
  assert.equal(malformed.status, 400);
  const told = (await malformed.json()) as { code: string; message: string; faults: string };
  assert.equal(told.code, 'bundle-malformed');
  for (const field of ['progress.0.lessonId', 'progress.0.openedAt', 'progress.0.done', 'progress.0.changedAt'])
    assert.ok(told.faults.includes(field));
  assert.equal((await send('{"account":', { cookie })).status, 400);
  assert.equal((await send('['.repeat(100_000), { cookie })).status, 400);
  assert.equal((await send('['.repeat(100_000) + ']'.repeat(100_000), { cookie })).status, 400);
  assert.equal((await send(`"${'x'.repeat(9 * 1024 * 1024)}"`, { cookie })).status, 413);
  assert.equal((await send({ ...empty, account: 'somebody-else' }, { cookie })).status, 409);
  await context.close();
});
