/** Letters: sent by SMTP where it is set, and always kept in the outbox, which only the administrator reads. */
import { createTransport } from 'nodemailer';
import { requireRole } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Ctx, Db, Tx } from './database/db.ts';
import { deliverOne, queueLetter } from './deliver-letters.ts';
import type { Letter } from './letter.ts';
import type { PlatformRefusal } from './refusals.ts';
import { tablesOf } from './tables.ts';

export interface OutboxEntry {
  id: string;
  to: string;
  subject: string;
  status: 'waiting' | 'sent' | 'failed';
  /** What the mail server said last. */
  failure: string | null;
  /** When it is tried again; null when nothing is to be tried. */
  tryAt: Date | null;
  writtenAt: Date;
}

export interface Mail {
  /** True when letters leave this machine. */
  readonly leaves: boolean;
  /**
   * Writes a letter into the queue in the caller's transaction, so that it exists if and only if what it tells has happened.
   * A letter with the key `once` is written once, ever. It leaves within `TICK_MS` after the transaction.
   */
  queue(db: Db | Tx, letter: Letter, once?: string): Promise<void>;
  /** Writes a letter and tries it at once. What the mail server does not take yet is tried again later; nothing is thrown. */
  send(letter: Letter): Promise<void>;
  /** Tries everything that is due; gives the number of tries. */
  deliver(): Promise<number>;
  close(): Promise<void>;
}

const TICK_MS = 5000;

/** Opens the post. Without `smtpUrl` letters wait in the outbox. With `keepsTrying` it looks for letters that are due by itself. */
export function openMail({
  db,
  clock,
  smtpUrl,
  from,
  keepsTrying = false,
  onFault = () => undefined,
}: {
  db: Db;
  clock: Clock;
  smtpUrl?: string | undefined;
  from: string;
  keepsTrying?: boolean;
  onFault?: (fault: unknown) => void;
}): Mail {
  // A mail server that does not answer must not hold a row for longer than a person waits for a page.
  const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };
  const transport = smtpUrl
    ? createTransport({ url: smtpUrl, ...patience, disableFileAccess: true, disableUrlAccess: true }, { from })
    : undefined;
  let closed = false;
  let running: Promise<number> | undefined;
  const deliverAll = async (): Promise<number> => {
    let tries = 0;
    while (transport && !closed && (await deliverOne(db, clock, transport))) tries += 1;
    return tries;
  };
  // One round at a time: a slow mail server gets no second queue of ours beside the first.
  const deliver = (): Promise<number> => (running ??= deliverAll().finally(() => (running = undefined)));
  const timer = keepsTrying && transport ? setInterval(() => void deliver().catch(onFault), TICK_MS) : undefined;
  timer?.unref();
  return {
    leaves: transport !== undefined,
    queue: async (tx, letter, once) => void (await queueLetter(tx, clock, letter, once)),
    async send(letter) {
      const id = await queueLetter(db, clock, letter);
      if (transport && id) await deliverOne(db, clock, transport, id);
    },
    deliver,
    async close() {
      closed = true;
      clearInterval(timer);
      await running?.catch(() => undefined);
      transport?.close();
    },
  };
}

const columns = ['id', 'recipient as to', 'subject', 'status', 'failure', 'try_at as tryAt', 'written_at as writtenAt'] as const;

/** The newest letters first, a page at a time; for administrators. */
export async function listOutbox(
  ctx: Ctx,
  { most = 50, after = 0 }: { most?: number; after?: number } = {},
): Promise<OutboxEntry[]> {
  requireRole(ctx.actor, 'administrator');
  return tablesOf(ctx.db)
    .selectFrom('outbox')
    .select(columns)
    .orderBy('written_at', 'desc')
    .orderBy('id')
    .limit(most)
    .offset(after)
    .execute();
}

/** One letter with its text (empty once it has left); for administrators. Refuses with `letter-missing`. */
export async function readOutboxMail(ctx: Ctx, id: string): Promise<OutboxEntry & { text: string; html: string | null }> {
  requireRole(ctx.actor, 'administrator');
  const isUuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id);
  const row = isUuid
    ? await tablesOf(ctx.db)
        .selectFrom('outbox')
        .select([...columns, 'text', 'html'])
        .where('id', '=', id)
        .executeTakeFirst()
    : undefined;
  if (!row) throw new Refusal<PlatformRefusal>('letter-missing');
  return row;
}

/** Letters to one address, for what a person may see about herself. */
export const listLettersTo = (db: Db, address: string): Promise<{ subject: string; writtenAt: Date }[]> =>
  tablesOf(db)
    .selectFrom('outbox')
    .select(['subject', 'written_at as writtenAt'])
    .where('recipient', '=', address)
    .orderBy('written_at')
    .execute();

/** Forgets all letters to one address. */
export async function eraseLettersTo(db: Db, address: string): Promise<void> {
  await tablesOf(db).deleteFrom('outbox').where('recipient', '=', address).execute();
}
