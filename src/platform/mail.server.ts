/** Letters: sent by SMTP where it is set, and always kept in the outbox, which only the administrator reads. */
import { createTransport } from 'nodemailer';
import { requireRole } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Ctx, Db } from './database/db.ts';
import type { PlatformRefusal } from './refusals.ts';
import { tablesOf } from './tables.ts';

export interface Letter {
  to: string;
  subject: string;
  text: string;
  html?: string;
}

export interface OutboxEntry {
  id: string;
  to: string;
  subject: string;
  status: 'waiting' | 'sent' | 'failed';
  /** What the mail server said, for `failed`. */
  failure: string | null;
  writtenAt: Date;
}

export interface Mail {
  /** True when letters leave this machine. */
  readonly leaves: boolean;
  /** Writes the letter into the outbox and sends it where SMTP is set. A mail server that refuses is noted there, not thrown. */
  send(letter: Letter): Promise<void>;
  close(): void;
}

/** Opens the post. Without `smtpUrl` letters wait in the outbox. */
export function openMail({
  db,
  clock,
  smtpUrl,
  from,
}: {
  db: Db;
  clock: Clock;
  smtpUrl?: string | undefined;
  from: string;
}): Mail {
  const transport = smtpUrl ? createTransport(smtpUrl, { from, disableFileAccess: true, disableUrlAccess: true }) : undefined;
  return {
    leaves: transport !== undefined,
    async send({ to, subject, text, html }) {
      const { id } = await tablesOf(db)
        .insertInto('outbox')
        .values({ recipient: to, subject, text, html: html ?? null, status: 'waiting', failure: null, written_at: clock() })
        .returning('id')
        .executeTakeFirstOrThrow();
      if (!transport) return;
      const outcome = await transport.sendMail({ to: { name: '', address: to }, subject, text, ...(html ? { html } : {}) }).then(
        () => ({ status: 'sent' as const, failure: null, text: '', html: null }),
        (error: Error) => ({ status: 'failed' as const, failure: error.message.slice(0, 500) }),
      );
      // A letter that has left is no longer ours to keep; its links would open doors.
      await tablesOf(db).updateTable('outbox').set(outcome).where('id', '=', id).execute();
    },
    close: () => transport?.close(),
  };
}

const columns = ['id', 'recipient as to', 'subject', 'status', 'failure', 'written_at as writtenAt'] as const;

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
