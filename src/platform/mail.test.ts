import type { AddressInfo } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { VISITOR, type Actor } from '#kernel/actor.ts';
import { openTestDatabase, type TestDatabase } from './database/test-database.ts';
import { eraseLettersTo, listLettersTo, listOutbox, openMail, readOutboxMail } from './mail.server.ts';
import { migrations } from './tables.ts';

let database: TestDatabase;
let time = Date.parse('2026-11-23T10:00:00Z');
const clock = (): Date => new Date((time += 1000));
const administrator: Actor = { accountId: 'a', roles: ['administrator'] };
const letter = { to: 'ana@biblioteka.example', subject: 'Добро дошли', text: 'Линк: https://b.example/sr?token=1' };
beforeAll(async () => void (database = await openTestDatabase({ migrations })));
afterAll(() => database.close());
const as = (actor: Actor) => ({ db: database.db, clock, actor });

test('without a mail server letters wait in the outbox, newest first, for the administrator alone', async () => {
  const mail = openMail({ db: database.db, clock, from: 'b@b.example' });
  await mail.send(letter);
  await mail.send({ ...letter, subject: 'Друго', html: '<p>Здраво</p>' });
  const entries = await listOutbox(as(administrator));
  expect(entries.map((entry) => [entry.subject, entry.status])).toEqual([
    ['Друго', 'waiting'],
    ['Добро дошли', 'waiting'],
  ]);
  expect(await readOutboxMail(as(administrator), entries[1]!.id)).toMatchObject(letter);
  await expect(readOutboxMail(as(administrator), 'nonsense')).rejects.toThrow('letter-missing');
  for (const actor of [VISITOR, { accountId: 'b', roles: ['editor'] } satisfies Actor]) {
    await expect(listOutbox(as(actor))).rejects.toThrow(/sign-in-needed|role-needed/);
    await expect(readOutboxMail(as(actor), entries[1]!.id)).rejects.toThrow(/sign-in-needed|role-needed/);
  }
  expect(await listLettersTo(database.db, letter.to)).toHaveLength(2);
  await eraseLettersTo(database.db, letter.to);
  expect(await listOutbox(as(administrator))).toEqual([]);
});

test('with a mail server letters leave, their text is not kept, and a refusal is noted', async () => {
  const taken: ParsedMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (address, _, done) => done(address.address.startsWith('nobody') ? new Error('no such box') : null),
    onData: (stream, _, done) => void simpleParser(stream).then((mail) => (taken.push(mail), done())),
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  const mail = openMail({ db: database.db, clock, smtpUrl: `smtp://127.0.0.1:${port}`, from: 'Bibliobus <b@b.example>' });
  await mail.send(letter);
  await mail.send({ ...letter, to: 'nobody@biblioteka.example' });
  expect(taken.map((one) => [one.subject, one.text?.trim(), one.from?.text])).toEqual([
    [letter.subject, letter.text, '"Bibliobus" <b@b.example>'],
  ]);
  const [failed, sent] = await listOutbox(as(administrator));
  expect(sent).toMatchObject({ status: 'sent', failure: null });
  expect(failed).toMatchObject({ status: 'failed', failure: expect.stringContaining('no such box') as string });
  expect((await readOutboxMail(as(administrator), sent!.id)).text).toBe('');
  await mail.close();
  await new Promise<void>((resolve) => server.close(() => resolve()));
});

test('a mail server that is down for an hour loses nothing, sends nothing twice, and gives a clear no its end', async () => {
  let now = Date.parse('2026-12-01T08:00:00Z');
  const time = (): Date => new Date(now);
  const taken: ParsedMail[] = [];
  let answer: Error | null = Object.assign(new Error('come back later'), { responseCode: 451 });
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onMailFrom: (_, __, done) => done(answer),
    onData: (stream, _, done) => void simpleParser(stream).then((mail) => (taken.push(mail), done())),
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  const open = () => openMail({ db: database.db, clock: time, smtpUrl: `smtp://127.0.0.1:${port}`, from: 'b@b.example' });
  const [mail, otherNode] = [open(), open()];
  const invitation = {
    ...letter,
    to: 'mira@biblioteka.example',
    enclosures: [{ name: 'обука.ics', type: 'text/calendar; charset=utf-8', text: 'BEGIN:VCALENDAR' }],
    unsubscribe: 'https://b.example/stop?a=1',
  };
  await mail.queue(database.db, invitation, 'welcome:1');
  await mail.queue(database.db, invitation, 'welcome:1');
  // What was written in a transaction that failed was never written.
  await database.db
    .transaction()
    .execute(async (tx) => {
      await mail.queue(tx, invitation, 'welcome:2');
      throw new Error('the rest failed');
    })
    .catch(() => undefined);
  const toMira = async () => (await listOutbox(as(administrator))).filter(({ to }) => to === invitation.to);
  expect(await toMira()).toMatchObject([{ status: 'waiting', failure: null }]);

  for (let minutes = 0; minutes < 60; minutes += 1, now += 60_000) await Promise.all([mail.deliver(), otherNode.deliver()]);
  expect(taken).toEqual([]);
  const [late] = await toMira();
  expect(late).toMatchObject({ status: 'waiting', failure: expect.stringContaining('come back later') as string });
  expect((await readOutboxMail(as(administrator), late!.id)).text).toBe(letter.text);

  answer = null;
  now += 3 * 3_600_000;
  await Promise.all([mail.deliver(), otherNode.deliver(), mail.deliver()]);
  expect(taken.map((one) => [one.subject, one.messageId])).toEqual([[letter.subject, `<${late!.id}@bibliobus>`]]);
  expect(taken[0]?.attachments.map((one) => [one.filename, one.contentType, one.content.toString()])).toEqual([
    ['обука.ics', 'text/calendar', 'BEGIN:VCALENDAR'],
  ]);
  expect(taken[0]?.headers.get('list')).toMatchObject({ unsubscribe: { url: invitation.unsubscribe } });
  expect(await toMira()).toMatchObject([{ status: 'sent', failure: null, tryAt: null }]);

  answer = Object.assign(new Error('we never take this'), { responseCode: 554 });
  await mail.queue(database.db, invitation, 'welcome:3');
  expect(await mail.deliver()).toBe(1);
  now += 7 * 86_400_000;
  expect(await mail.deliver()).toBe(0);
  expect((await toMira()).map(({ status }) => status).sort()).toEqual(['failed', 'sent']);
  await Promise.all([mail.close(), otherNode.close()]);
  await new Promise<void>((resolve) => server.close(() => resolve()));
});
