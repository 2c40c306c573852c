/**
 * The profile studio as two librarians walk it: Romanian with the mouse, Serbian Latin with the keyboard. Each of the three levels is
 * solved in both; pictures are real files; the kit goes out, is looked into, and comes back on a fresh page.
 */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Browser, Locator, Page } from 'playwright-core';
import { engine } from '../labs/profile/engine.ts';
import { headOf } from '../labs/profile/pictures/read-picture.ts';
import type { Network, Profile, ProfileWork } from '../labs/profile/work.ts';
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
  const text = json(`labs/profile/texts/${language}.json`)[key] ?? json(`src/ui/texts/${language}/labs.json`)[key] ?? key;
  return writing === 'sr-Latn' ? toLatin(text) : text;
};
async function open(writing: Writing, scenario: string, viewport = PHONE) {
  const context = await browser.newContext({ viewport, acceptDownloads: true });
  const page = await context.newPage();
  const faults = watchFaults(page);
  await page.goto(`${server.origin}/${writing}/labs/profile?scenario=${scenario}`);
  await page.locator('#kit-file').waitFor({ state: 'attached' });
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
const unfold = async (writing: Writing, page: Page, slot: string): Promise<void> => {
  const place = page.locator('details.place').filter({ has: page.getByText(say(writing, `ui.s-${slot}`), { exact: true }) });
  if ((await place.getAttribute('open')) === null) await press(writing, place.locator('> summary'));
};
const choose = (page: Page, network: string) => page.locator(`input[name=profile][value=${network}]`).check({ force: true });
const number = async (page: Page, id: string): Promise<number> => Number(await page.locator(`#${id}`).inputValue());
/** Writes the texts of a good profile into the fields that differ. */
async function write(page: Page, profile: Profile) {
  const { network, says: _, ...texts } = profile;
  for (const [field, text] of Object.entries(texts)) {
    const place = page.locator(`#${network}-${field}`);
    if ((await place.count()) > 0 && (await place.inputValue()) !== text) await place.fill(text);
  }
}
const good = (scenario: string, writing: Writing) => engine.solution(scenario, writing) as ProfileWork;
const goodProfile = (scenario: string, writing: Writing, network: Network): Profile =>
  good(scenario, writing).profiles.find((each) => each.network === network) ?? assert.fail(network);

/** A real PNG, drawn by the page's own canvas: a dark ground and a light mark in the middle. */
async function drawn(page: Page, width: number, height: number): Promise<Buffer> {
  const data = await page.evaluate(
    ({ width, height }) => {
      const canvas = Object.assign(document.createElement('canvas'), { width, height });
      const pen = canvas.getContext('2d')!;
      pen.fillStyle = '#1f4e5f';
      pen.fillRect(0, 0, width, height);
      pen.fillStyle = '#fdf6e3';
      pen.fillRect(width * 0.4, height * 0.4, width * 0.2, height * 0.2);
      return canvas.toDataURL('image/png');
    },
    { width, height },
  );
  return Buffer.from(data.slice(data.indexOf(',') + 1), 'base64');
}
const png = (buffer: Buffer, name = 'bus.png') => ({ name, mimeType: 'image/png', buffer });
const zip = (files: Record<string, string>) => ({
  name: 'kit.zip',
  mimeType: 'application/zip',
  buffer: Buffer.from(zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])))),
});
async function kitOf(writing: Writing, page: Page): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    press(writing, page.getByRole('button', { name: say(writing, 'ui.make') })),
  ]);
  return readFile(await download.path());
}

test('Foundation: a colleague’s page is put in order, the logo moved into the circle by hand or by key; a reload keeps it', async () => {
  for (const writing of READERS) {
    const { context, page, faults } = await open(writing, 'first-profile', writing === 'ro' ? DESKTOP : PHONE);
    await check(writing, page);
    await page.getByRole('article', { name: say(writing, 'check.answers.name') }).waitFor();
    await assertAccessible(page, `first profile, unsolved, in ${writing}`);
    await press(writing, page.getByRole('button', { name: `Facebook: ${say(writing, 'ui.f-handle')}` }));
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'facebook-handle');
    await write(page, goodProfile('first-profile', writing, 'facebook'));
    await unfold(writing, page, 'avatar');
    const stage = page.locator('details.place').first().locator('button.stage').first();
    assert.equal(await number(page, 'facebook-avatar-x'), 50);
    if (writing === 'ro') {
      await stage.scrollIntoViewIfNeeded();
      const box = (await stage.boundingBox()) ?? assert.fail('no stage');
      await page.mouse.move(box.x + 20, box.y + 60);
      await page.mouse.down();
      await page.mouse.move(box.x + 20 + box.width * 0.6, box.y + 60, { steps: 5 });
      await page.mouse.up();
    } else {
      await stage.focus();
      for (let i = 0; i < 4; i++) await page.keyboard.press('Shift+ArrowRight');
    }
    assert.ok((await number(page, 'facebook-avatar-x')) < 20);
    await page.locator('#facebook-avatar-x').fill('0');
    await page.locator('#facebook-avatar-alt').fill('O carte deschisă, albă.');
    await unfold(writing, page, 'cover');
    await page.locator('#facebook-cover-alt').fill('Rafturi / police.');
    await page.locator('#facebook-cover-holds').selectOption('text');
    await page.locator('details.where summary').last().click();
    for (const [side, value] of Object.entries({ x: '30', y: '39', width: '40', height: '22' }))
      await page.locator(`#facebook-cover-mark-${side}`).fill(value);
    await check(writing, page);
    await solved(writing, page);
    await page.waitForTimeout(700);
    await page.reload();
    await page.locator('#kit-file').waitFor({ state: 'attached' });
    await unfold(writing, page, 'avatar');
    assert.equal(await number(page, 'facebook-avatar-x'), 0);
    await unfold(writing, page, 'cover');
    await check(writing, page);
    await solved(writing, page);
    await assertAccessible(page, `first profile in ${writing}`);
    await assertNoSidewaysScroll(page, `first profile in ${writing}`);
    assert.deepEqual(faults, []);
    await context.close();
  }
});

test('Practitioner: four profiles are made one library; counters tell what a network counts', async () => {
  for (const writing of READERS) {
    const { context, page, faults } = await open(writing, 'four-networks');
    const work = good('four-networks', writing);
    // A family is one sign to a reader and eleven to a strict network.
    const bio = page.locator('#facebook-bio');
    await bio.fill('👨‍👩‍👧‍👦'.repeat(9));
    await page.locator('#facebook-bio-count').getByText('99').waitFor();
    await bio.fill(`${'👨‍👩‍👧‍👦'.repeat(9)}abc`);
    assert.equal(await bio.getAttribute('aria-invalid'), 'true');
    for (const profile of work.profiles) {
      await choose(page, profile.network);
      await write(page, profile);
      for (const placement of work.placements.filter(({ network }) => network === profile.network)) {
        await unfold(writing, page, placement.slot);
        const id = `${placement.network}-${placement.slot}`;
        for (const [axis, value] of [
          ['zoom', placement.crop.zoom],
          ['x', placement.crop.x],
          ['y', placement.crop.y],
        ] as const)
          if ((await number(page, `${id}-${axis}`)) !== value * 100)
            await page.locator(`#${id}-${axis}`).fill(String(value * 100));
        await page.locator(`#${id}-alt`).fill(placement.alt);
      }
    }
    await page.locator('#brand-ink').fill('#fdf6e3');
    await page.locator('#brand-ground').fill('#1f4e5f');
    await check(writing, page);
    await solved(writing, page);
    await press(writing, page.locator('button.toggle'));
    await page.locator('.phone').waitFor();
    await assertAccessible(page, `four networks in ${writing}`);
    await assertNoSidewaysScroll(page, `four networks in ${writing}`);
    assert.deepEqual(faults, []);
    await context.close();
  }
});

test('Advanced: one’s own library with real pictures, the audit, and the kit that comes back on a fresh page', async () => {
  for (const writing of READERS) {
    const { context, page, faults } = await open(writing, 'own-profiles', DESKTOP);
    const work = good('own-profiles', writing);
    for (const field of ['name', 'nameOther', 'handle', 'town', 'address', 'phone'] as const)
      if ((await page.locator(`#brand-${field}`).count()) > 0) await page.locator(`#brand-${field}`).fill(work.brand[field]);
    await press(writing, page.getByRole('checkbox', { name: 'Instagram' }), 'Space');
    for (const network of ['facebook', 'instagram'] as const) {
      await choose(page, network);
      await write(page, goodProfile('own-profiles', writing, network));
      await press(writing, page.locator('details', { has: page.locator(`#${network}-audit-found`) }).locator('summary'));
      const line = { found: '@vechi', why: 'X', who: 'Ana', by: '2027-01-10' };
      for (const [name, value] of Object.entries(line)) await page.locator(`#${network}-audit-${name}`).fill(value);
      await page.locator(`#${network}-audit-decision`).selectOption('change');
    }
    await choose(page, 'facebook');
    await unfold(writing, page, 'avatar');
    // A text that says that it is a picture is told about, and nothing changes.
    await page.locator('#facebook-avatar-file').setInputFiles(png(Buffer.from('%PDF-1.4 not a picture'), 'logo.png'));
    await page.getByText(say(writing, 'ui.file-lies').replace('{says}', 'PNG')).waitFor();
    await page.locator('#facebook-avatar-file').setInputFiles(png(await drawn(page, 2400, 1600)));
    await page.locator('#facebook-avatar-alt').fill('Un autobuz albastru / plavi autobus.');
    await page.locator('#facebook-avatar-holds').selectOption('logo');
    await page
      .getByText(`✓ ${say(writing, 'ui.seen')}`)
      .first()
      .waitFor();
    await unfold(writing, page, 'cover');
    await page.locator('#facebook-cover-use').selectOption({ index: 1 });
    await page.locator('#facebook-cover-alt').fill('Autobuzul la școală / autobus kod škole.');
    await choose(page, 'instagram');
    await unfold(writing, page, 'avatar');
    await page.locator('#instagram-avatar-use').selectOption({ index: 1 });
    await page.locator('#instagram-avatar-alt').fill('Un autobuz albastru / plavi autobus.');
    await check(writing, page);
    await solved(writing, page);
    await page.getByText(say(writing, 'by-server')).waitFor();
    await assertAccessible(page, `own profiles in ${writing}`);
    await assertNoSidewaysScroll(page, `own profiles in ${writing}`);

    const kit = await kitOf(writing, page);
    const files = unzipSync(kit);
    const sizes = { 'facebook-avatar': [640, 640], 'facebook-cover': [820, 360], 'instagram-avatar': [640, 640] };
    for (const [name, [width, height]] of Object.entries(sizes))
      assert.deepEqual(headOf(files[`pictures/${name}.png`] ?? new Uint8Array()), { kind: 'png', width, height });
    assert.match(strFromU8(files['texts/facebook.txt'] ?? new Uint8Array()), new RegExp(work.brand.handle));
    assert.match(strFromU8(files['texts/alt.txt'] ?? new Uint8Array()), /autobuz/);
    assert.match(strFromU8(files['texts/checklist.txt'] ?? new Uint8Array()), /\[x\]/);
    assert.match(
      Buffer.from(files['profiles.pdf'] ?? []).toString('latin1'),
      /^%PDF-1\.7[^]*\/Lang\((?:ro|sr-Latn)\)[^]*\/Count 1/,
    );
    await context.close();

    const fresh = await open(writing, 'own-profiles');
    await fresh.page.locator('#brand-name').fill('Înainte');
    await fresh.page.locator('#kit-file').setInputFiles({ name: 'kit.zip', mimeType: 'application/zip', buffer: kit });
    await press(writing, fresh.page.getByRole('button', { name: say(writing, 'ui.replace') }));
    await fresh.page.getByText(say(writing, 'ui.brought')).waitFor();
    assert.equal(await fresh.page.locator('#brand-name').inputValue(), work.brand.name);
    await check(writing, fresh.page);
    await solved(writing, fresh.page);
    const again = unzipSync(await kitOf(writing, fresh.page));
    const inside = (each: Record<string, Uint8Array>): unknown => JSON.parse(strFromU8(each['kit.json'] ?? new Uint8Array()));
    assert.deepEqual(inside(again), inside(files));
    await press(writing, fresh.page.getByRole('button', { name: say(writing, 'bringBack') }));
    assert.equal(await fresh.page.locator('#brand-name').inputValue(), 'Înainte');
    assert.deepEqual([...faults, ...fresh.faults], []);
    await fresh.context.close();
  }
});

test('what is no kit, a bomb, a newer and a damaged one are told apart, and the work stays; confirming comes first', async () => {
  const { context, page, faults } = await open('ro', 'own-profiles');
  await page.locator('#brand-name').fill('Biblioteca mea');
  const kit = (more: object) => zip({ 'kit.json': JSON.stringify({ kind: 'bibliobus-kit', version: 1, ...more }) });
  const tries = {
    'not-a-zip': { name: 'kit.zip', mimeType: 'application/zip', buffer: Buffer.from('nothing of a zip') },
    'not-a-kit': zip({ 'a.txt': 'a' }),
    newer: kit({ version: 99 }),
    broken: kit({ work: { assets: 5 } }),
    bomb: zip({ 'kit.json': ' '.repeat(20_000_000) }),
  };
  for (const [fault, file] of Object.entries(tries)) {
    await page.locator('#kit-file').setInputFiles(file);
    await page.getByText(say('ro', `ui.kit-${fault}`)).waitFor();
    assert.equal(await page.locator('#brand-name').inputValue(), 'Biblioteca mea');
  }
  await page.locator('#kit-file').setInputFiles(kit({ work: good('own-profiles', 'ro') }));
  await page.getByRole('button', { name: say('ro', 'ui.keepMine') }).click();
  assert.equal(await page.locator('#brand-name').inputValue(), 'Biblioteca mea');
  assert.deepEqual(faults, []);
  await context.close();
});
