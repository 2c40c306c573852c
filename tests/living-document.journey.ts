/** A new edition while people read: what lags says so and shows what changed, what is missing is shown in its language, progress stays. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import type { Browser } from 'playwright-core';
import { assertAccessible, openBrowser, PHONE, watchFaults } from './stage/browser.ts';
import { startServer, type RunningServer } from './stage/server.ts';

const run = promisify(execFile);
let server: RunningServer;
let browser: Browser;
let files: string;
before(async () => {
  files = await mkdtemp(join(tmpdir(), 'bibliobus-course-'));
  await cp('curriculum', files, { recursive: true });
  server = await startServer();
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await server?.stop();
  await rm(files, { recursive: true, force: true });
});

const replaceIn = async (path: string, from: string | RegExp, to: string): Promise<void> => {
  const before = await readFile(join(files, path), 'utf8');
  const changed = before.replace(from, to);
  assert.notEqual(changed, before, `${path} has nothing to replace`);
  await writeFile(join(files, path), changed);
};
const publish = (number: string) =>
  run(process.execPath, ['src/cli/curriculum-import.ts', files, '--number', number], {
    env: { ...process.env, DATA_DIR: server.dataDir },
  });

test('a lesson is changed, another loses a translation, a third is renamed and moved, while somebody is half through', async () => {
  const context = await browser.newContext({ viewport: PHONE });
  const page = await context.newPage();
  const faults = watchFaults(page);
  await page.goto(`${server.origin}/ro/lessons/repair-a-page`);
  await page.locator('[data-done-button]').click();
  await page.waitForFunction(() => document.querySelector('[data-done-status]')?.textContent !== '');
  await page.goto(`${server.origin}/ro/lessons/how-people-search`);
  assert.equal(await page.locator('.notice.warn, .lag').count(), 0);

  await replaceIn('lessons/how-people-search/en.md', 'was full of children.', 'was full of children and of their grandparents.');
  await rm(join(files, 'lessons/audit-your-site/sr.md'));
  await rename(join(files, 'lessons/repair-a-page'), join(files, 'lessons/mend-a-page'));
  await replaceIn('course.yaml', /( +- how-people-search\n)( +)- repair-a-page\n/, '$2- mend-a-page\n$1');
  await replaceIn('paths.yaml', /lesson: repair-a-page/g, 'lesson: mend-a-page');
  assert.match((await publish('1.1.0')).stdout, /Edition 1\.1\.0 is published/);

  // Stale: a note above and one below the passage, with the original's words in the original's language.
  await page.reload();
  assert.match(await page.locator('.notice.warn').innerText(), /^Un pasaj s-a schimbat/);
  const lag = page.locator('#p1 .lag');
  await lag.locator('summary').click();
  assert.equal((await lag.locator('ins').innerText()).trim(), 'and of their grandparents');
  assert.equal(await lag.locator('p').getAttribute('lang'), 'en');
  assert.equal(await page.locator('.passage .lag').count(), 1, 'only the passage that changed');
  await assertAccessible(page, 'a lesson that lags');
  await page.goto(`${server.origin}/en/lessons/how-people-search`);
  assert.equal(await page.locator('.notice.warn, .lag').count(), 0, 'the original never lags');

  // Missing: both Serbian scripts say so and show the source, marked with its language; the others are untouched.
  for (const writing of ['sr', 'sr-Latn']) {
    await page.goto(`${server.origin}/${writing}/lessons/audit-your-site`);
    assert.match(await page.locator('.notice.warn').innerText(), writing === 'sr' ? /енглеск/ : /englesk/);
    assert.equal(await page.locator('h1').getAttribute('lang'), 'en');
    assert.equal(await page.locator('#p1').getAttribute('lang'), 'en');
    await assertAccessible(page, `a missing lesson in ${writing}`);
  }
  await page.goto(`${server.origin}/ro/lessons/audit-your-site`);
  assert.equal(await page.locator('.notice.warn, .lag').count(), 0);

  // Restructured: what was done is done, by the lesson's id, at its new place and under its new address.
  await page.goto(`${server.origin}/ro/course`);
  // The course map shows what is done as soon as the device has been read.
  await page.locator('[data-progress-for="search-repair-a-page"]').filter({ hasText: 'Gata' }).waitFor();
  await page.goto(`${server.origin}/ro/lessons/mend-a-page`);
  await page.locator('[data-done-button]').filter({ hasText: 'Parcursă' }).waitFor();
  assert.deepEqual(faults, []);
  await context.close();
});

test('a curriculum with faults changes nothing, and every fault is named', async () => {
  await replaceIn('course.yaml', 'id: bibliobus-course', 'id: [bibliobus-course');
  await replaceIn('lessons/on-the-map/en.md', /^## /m, '::nonsense{x=1}\n\n<script>alert(1)</script>\n\n## ');
  const refused = await publish('1.2.0').then(
    () => assert.fail('it was imported'),
    (fault: { stderr: string }) => fault.stderr,
  );
  for (const told of ['course.yaml', 'line 1', 'lessons/on-the-map/en.md', 'nonsense', 'Nothing was imported'])
    assert.ok(refused.includes(told), `${told} is not in:\n${refused}`);
  assert.equal((await fetch(`${server.origin}/ro/lessons/how-people-search`)).status, 200);
});
