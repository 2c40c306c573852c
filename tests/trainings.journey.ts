/**
 * A training in two countries, from the trainer's desk to the letters of three people in three writings: places, waiting list,
 * withdrawal, a move, a cancellation. Mail goes through a real SMTP server; calendars are read by another programme.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import ICAL from 'ical.js';
import type { ParsedMail } from 'mailparser';
import type { Browser, Page } from 'playwright-core';
import { assertAccessible, assertNoSidewaysScroll, DESKTOP, openBrowser, PHONE, watchFaults } from './stage/browser.ts';
import { openPostOffice, type PostOffice } from './stage/post-office.ts';
import { printedLink } from './stage/printed-link.ts';
import { freePort, startServer, type RunningServer } from './stage/server.ts';

let post: PostOffice;
let server: RunningServer;
let browser: Browser;
let trainer: Page;
before(async () => {
  post = await openPostOffice();
  const port = await freePort();
  server = await startServer({
    port,
    env: { ORIGIN: `http://localhost:${port}`, SMTP_URL: post.url, MAIL_FROM: 'Bibliobus <bus@bibliobus.example>' },
  });
  browser = await openBrowser();
  const context = await browser.newContext({ viewport: DESKTOP, timezoneId: 'America/New_York' });
  trainer = await context.newPage();
  await trainer.goto(await printedLink(server));
  await trainer.getByLabel('Name').fill('Mira Petrović');
  await trainer.getByLabel('E-mail address').fill('mira@library.example');
  await trainer.getByLabel('New password').fill('six small words for a door');
  await trainer.getByRole('button', { name: 'Become administrator' }).click();
  await trainer.waitForURL('**/en/admin/people');
});
after(async () => {
  await browser?.close();
  await server?.stop();
  await post?.close();
});

async function look(page: Page, where: string): Promise<void> {
  await assertNoSidewaysScroll(page, where);
  await assertAccessible(page, where);
}

/** The calendar that a letter brings, read by ical.js. */
function calendarOf(letter: ParsedMail) {
  const file = letter.attachments.find(({ contentType }) => contentType === 'text/calendar');
  assert.ok(file, `“${letter.subject}” has a calendar file`);
  const event = new ICAL.Component(ICAL.parse(file.content.toString('utf8')) as unknown[]).getFirstSubcomponent('vevent')!;
  const { startDate, uid, summary, sequence } = new ICAL.Event(event);
  return { starts: startDate.toJSDate().toISOString(), uid, summary, sequence, status: event.getFirstPropertyValue('status') };
}

/** An hour that is surely still to come, in a winter where Belgrade is one hour and Bucharest two hours ahead of UTC. */
const WINTER = `${new Date().getUTCFullYear() + 1}-01-15`;
const plan = async (country: string, language: string, starts: string, capacity: string): Promise<void> => {
  if (!(await trainer.locator('#meeting-starts').isVisible())) await trainer.getByText('Plan a meeting', { exact: true }).click();
  await trainer.locator('#meeting-country').selectOption(country);
  await trainer.locator('#meeting-language').selectOption(language);
  await trainer.locator('#meeting-starts').fill(starts);
  await trainer.locator('#meeting-capacity').fill(capacity);
  await trainer.locator('#meeting-videoUrl').fill('https://video.example/soba');
  await trainer.locator('#meeting-agenda').fill('10 Ко је ту\n40 audit-in-an-hour\n40 Разговор');
  await trainer.getByRole('button', { name: 'Plan the meeting' }).click();
  await trainer.waitForURL('**?saved');
};

test('a training is announced, three people register in three writings, and the waiting list moves by itself', async () => {
  const faults = watchFaults(trainer);
  await trainer.goto(`${server.origin}/en/trainings`);
  await look(trainer, 'no training yet');
  await trainer.getByRole('link', { name: 'Trainer’s desk' }).click();
  await look(trainer, 'an empty desk');
  await trainer.locator('#words-title-en').fill('First steps online');
  await trainer.getByRole('button', { name: 'Begin the training' }).click();
  assert.equal(await trainer.locator('#words-title-en').inputValue(), 'First steps online', 'nothing typed is lost');
  await trainer.locator('[role=alert]').getByRole('link').click();
  await look(trainer, 'a refused training');
  await trainer.locator('#words-title-ro').fill('Primii pași pe internet');
  await trainer.locator('#words-title-sr').fill('Први кораци на интернету');
  await trainer.getByRole('button', { name: 'Begin the training' }).click();
  await trainer.waitForURL(/\/desk\/[0-9a-f-]{36}$/);
  await look(trainer, 'a draft');
  await plan('rs', 'sr', `${WINTER}T17:00`, '1');
  await plan('ro', 'ro', `${WINTER}T18:00`, '20');
  const visitor = await browser.newContext({ viewport: PHONE, javaScriptEnabled: false });
  const phone = await visitor.newPage();
  const public_ = `${server.origin}/sr-Latn/trainings/first-steps-online`;
  assert.equal((await phone.goto(public_))?.status(), 404, 'a draft is nobody else’s');
  await trainer.getByRole('button', { name: 'Announce to everybody' }).click();
  await trainer.waitForURL('**?saved');
  const deskOfTraining = trainer.url();

  // Serbian Latin, phone, without JavaScript.
  await phone.goto(`${server.origin}/sr-Latn/trainings`);
  await phone.getByRole('link', { name: 'Prvi koraci na internetu' }).click();
  const text = await phone.locator('main').innerText();
  assert.match(text, /17:00/);
  assert.match(text, /18:00/);
  assert.match(text, /Ko je tu/, 'the agenda is derived too');
  const facts = JSON.parse(await phone.locator('script[type="application/ld+json"]').innerText()) as {
    hasCourseInstance: { startDate: string }[];
  };
  assert.deepEqual(
    facts.hasCourseInstance.map(({ startDate }) => startDate),
    [`${WINTER}T16:00:00.000Z`, `${WINTER}T16:00:00.000Z`],
    'both meetings begin in the same moment',
  );
  const register = async (name: string, email: string): Promise<void> => {
    await phone.locator('#register-name').fill(name);
    await phone.locator('#register-email').fill(email);
    await phone.locator('main form button').click();
    await phone.locator('#done').waitFor();
  };
  await phone.locator('main .meeting a.button').first().click();
  await phone.locator('main form button').click();
  assert.equal(await phone.locator('[role=alert] li').count(), 2, 'name and address, both at once');
  await register('Љубица 🌻 Ковач', 'ljubica@biblioteka.example');
  assert.match(await phone.locator('#done + p').innerText(), /Imate mesto/);
  const welcome = await post.letterTo('ljubica@biblioteka.example', /^Imate mesto: Prvi koraci/);
  assert.match(welcome.text ?? '', /https:\/\/video\.example\/soba/);
  assert.deepEqual(calendarOf(welcome), {
    ...calendarOf(welcome),
    starts: `${WINTER}T16:00:00.000Z`,
    summary: 'Prvi koraci na internetu',
    sequence: 0,
    status: 'CONFIRMED',
  });

  // Romanian: the Serbian meeting is full now; she waits, and hears no secret of the room.
  await phone.goto(`${server.origin}/ro/trainings/first-steps-online`);
  await phone.locator('main .meeting a.button').first().click();
  await register('Ioana Mărgărit', 'ioana@biblioteca.example');
  const waits = await post.letterTo('ioana@biblioteca.example', /^Pe lista de așteptare/);
  assert.doesNotMatch(waits.text ?? '', /video\.example/);

  // English, with JavaScript: a double click books once, and the letter leads to the page that withdraws.
  const english = await browser.newContext({ viewport: PHONE, colorScheme: 'dark' });
  const page = await english.newPage();
  await page.goto(`${server.origin}/en/trainings/first-steps-online/register`);
  await look(page, 'the form of registration');
  await page.locator('input[name=meeting]').last().check();
  await page.locator('#register-name').fill('Ann Example');
  await page.locator('#register-email').fill('ann@library.example');
  await page.locator('main form button').dblclick();
  await page.locator('#done').waitFor();
  await look(page, 'registered');
  const annes = await post.letterTo('ann@library.example', /^You have a place/);

  // Ljubica cannot come. Her letter's link asks once, and Ioana moves up.
  const link = /http\S+registrations\S+/.exec(welcome.text ?? '')![0];
  await page.goto(link);
  await look(page, 'a registration');
  const file = await page.request.get(`${link}/calendar.ics`);
  assert.match(file.headers()['content-type'] ?? '', /text\/calendar/);
  await page.locator('#withdraw button').click();
  await page.locator('#withdraw [role=alert]').waitFor();
  await page.locator('#withdraw input[type=checkbox]').check();
  await page.locator('#withdraw button').click();
  await page.waitForURL('**?withdrawn');
  await look(page, 'withdrawn');
  await post.letterTo('ljubica@biblioteka.example', /^Odjavljeni ste/);
  const moved = await post.letterTo('ioana@biblioteca.example', /^S-a eliberat un loc/);
  assert.match(moved.text ?? '', /video\.example/);
  assert.equal((await page.goto(`${server.origin}/en/registrations/${'x'.repeat(32)}`))?.status(), 404);

  // The Romanian meeting moves to summer: everybody concerned is told once, by the other clock.
  await trainer.goto(deskOfTraining);
  await trainer.locator('main li a').last().click();
  await look(trainer, 'a meeting on the desk');
  assert.match(await trainer.locator('tbody').innerText(), /Ann Example/);
  const summer = WINTER.replace('-01-15', '-07-15');
  await trainer.locator('#meeting-starts').fill(`${summer}T18:00`);
  await trainer.getByRole('button', { name: 'Save' }).click();
  await trainer.waitForURL('**?saved');
  const told = await post.letterTo('ann@library.example', /^Something has changed/);
  const [first, second] = [calendarOf(annes), calendarOf(told)];
  assert.deepEqual([second.uid, second.sequence, second.starts], [first.uid, 1, `${summer}T15:00:00.000Z`]);

  const table = await trainer.request.get(`${trainer.url().split('?')[0]}/participants.csv`);
  assert.match(await table.text(), /Ann Example,ann@library\.example,en,registered/);
  assert.equal((await page.request.get(`${trainer.url().split('?')[0]}/participants.csv`)).status(), 401);

  // A list brings three more; the row that cannot be is told by its number.
  await trainer.locator('#import-list').setInputFiles({
    name: 'lista.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('Nume;E-mail\r\nDan Pop;dan@biblioteca.example\r\nFără adresă;\r\n'),
  });
  await trainer.getByRole('button', { name: 'Register everybody on the list' }).click();
  await trainer.getByText('Row 3').waitFor();
  await look(trainer, 'a list with a fault');
  assert.match((await post.letterTo('dan@biblioteca.example', /^Aveți loc/)).text ?? '', /Dan Pop/);

  await trainer.locator('section[aria-labelledby=cancel] button').click();
  await trainer.locator('section[aria-labelledby=cancel] [role=alert]').waitFor();
  await trainer.locator('section[aria-labelledby=cancel] input').check();
  await trainer.locator('section[aria-labelledby=cancel] button').click();
  await trainer.waitForURL('**?saved');
  const gone = calendarOf(await post.letterTo('ann@library.example', /^Cancelled/));
  assert.deepEqual([gone.uid, gone.sequence, gone.status], [first.uid, 2, 'CANCELLED']);

  // Everything was told once.
  const subjects = post.letters.map(({ subject }) => subject);
  assert.equal(new Set(subjects).size, subjects.length, subjects.join('\n'));
  // The one refused form is told as such by the browser too.
  assert.deepEqual(
    faults.filter((fault) => !fault.includes('desk?/create')),
    [],
  );
  for (const writing of ['en', 'ro', 'sr', 'sr-Latn']) {
    await page.goto(`${server.origin}/${writing}/trainings/first-steps-online`);
    await look(page, `the training in ${writing}`);
  }
  await Promise.all([visitor.close(), english.close()]);
});
