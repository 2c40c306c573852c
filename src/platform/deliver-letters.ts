/** The queue of letters: each is tried until the mail server takes it, refuses it for good, or three days have passed. */
import type { Transporter } from 'nodemailer';
import type { Clock } from '#kernel/clock.ts';
import type { Db, Tx } from './database/db.ts';
import type { Letter } from './letter.ts';
import { tablesOf } from './tables.ts';

const MINUTE = 60_000;
/** Waiting times after each try that failed; after the last one the letter is given up. Together a little more than three days. */
const WAITS_MS = [1, 5, 15, 60, 180, 360, 720, 1440, 1440].map((minutes) => minutes * MINUTE);

/** Writes a letter into the queue, in the caller's transaction. A letter with the key `once` is written once, ever. */
export async function queueLetter(db: Db | Tx, clock: Clock, letter: Letter, once?: string): Promise<string | undefined> {
  const now = clock();
  const row = await tablesOf(db)
    .insertInto('outbox')
    .values({
      recipient: letter.to,
      subject: letter.subject,
      text: letter.text,
      html: letter.html ?? null,
      enclosures: JSON.stringify(letter.enclosures ?? []),
      unsubscribe: letter.unsubscribe ?? null,
      once: once ?? null,
      status: 'waiting',
      failure: null,
      attempts: 0,
      try_at: now,
      written_at: now,
    })
    .onConflict((conflict) => conflict.column('once').doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}

/**
 * Tries one letter that is due, or the one with `id`; false when there is none. The row stays locked while the mail server
 * answers, so that several nodes never send the same letter at once; its Message-ID stays the same over all tries.
 */
export async function deliverOne(db: Db, clock: Clock, transport: Transporter, id?: string): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const tables = tablesOf(tx);
    const letter = await tables
      .selectFrom('outbox')
      .selectAll()
      .where('status', '=', 'waiting')
      .where('try_at', '<=', clock())
      .$if(id !== undefined, (query) => query.where('id', '=', id!))
      .orderBy('try_at')
      .limit(1)
      .forUpdate()
      .skipLocked()
      .executeTakeFirst();
    if (!letter) return false;
    const outcome = await transport
      .sendMail({
        to: { name: '', address: letter.recipient },
        subject: letter.subject,
        text: letter.text,
        ...(letter.html ? { html: letter.html } : {}),
        messageId: `<${letter.id}@bibliobus>`,
        attachments: letter.enclosures.map(({ name, type, text }) => ({ filename: name, contentType: type, content: text })),
        ...(letter.unsubscribe
          ? { list: { unsubscribe: letter.unsubscribe }, headers: { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' } }
          : {}),
      })
      .then(
        () => 'sent' as const,
        (error: Error & { responseCode?: number }) => error,
      );
    await tables
      .updateTable('outbox')
      .set(outcome === 'sent' ? gone : afterFailure(outcome, letter.attempts + 1, clock()))
      .where('id', '=', letter.id)
      .execute();
    return true;
  });
}

/** A letter that has left is no longer ours to keep; its links would open doors. */
const gone = { status: 'sent', failure: null, text: '', html: null, enclosures: '[]', try_at: null } as const;

/** RFC 5321, 4.2.1: a reply 5yz is a permanent “no”; everything else may go better later. */
function afterFailure(error: Error & { responseCode?: number }, attempts: number, now: Date) {
  const failure = error.message.slice(0, 500);
  const wait = WAITS_MS[attempts - 1];
  return (error.responseCode ?? 0) >= 500 || wait === undefined
    ? ({ status: 'failed', failure, attempts, try_at: null } as const)
    : ({ status: 'waiting', failure, attempts, try_at: new Date(now.getTime() + wait) } as const);
}
