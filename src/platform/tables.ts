/** The platform's own tables; it alone writes them. */
import { sql, type ColumnType, type Generated, type Kysely } from 'kysely';
import type { Db, Migrations, Tx } from './database/db.ts';
import type { Enclosure } from './letter.ts';

export type PlatformTables = {
  outbox: {
    id: Generated<string>;
    recipient: string;
    subject: string;
    text: string;
    html: string | null;
    /** `waiting`: to be tried at `try_at`, or no mail server is set. `sent`: the mail server took it. `failed`: it did not, see `failure`. */
    status: 'waiting' | 'sent' | 'failed';
    failure: string | null;
    /** Files that go along. */
    enclosures: ColumnType<Enclosure[], string, string>;
    unsubscribe: string | null;
    /** A letter with this key is written once, ever. */
    once: string | null;
    attempts: number;
    /** When it is tried next; null when nothing is to be tried any more. */
    try_at: Date | null;
    written_at: ColumnType<Date, Date, never>;
  };
  rate_limit: { key: string; count: number; ends_at: Date };
};

/** The database with the platform's tables. */
export const tablesOf = (db: Db | Tx): Kysely<PlatformTables> => (db as Db).withTables<PlatformTables>();

export const migrations: Migrations = {
  '2026-11-23-platform-1': {
    async up(db) {
      await sql`
        create table outbox (
          id uuid primary key default gen_random_uuid(),
          recipient text not null,
          subject text not null,
          text text not null,
          html text,
          status text not null check (status in ('waiting', 'sent', 'failed')),
          failure text,
          written_at timestamptz not null
        )`.execute(db);
      await sql`create index outbox_written_at on outbox (written_at desc, id)`.execute(db);
      await sql`create table rate_limit (key text primary key, count integer not null, ends_at timestamptz not null)`.execute(db);
      await sql`create index rate_limit_ends_at on rate_limit (ends_at)`.execute(db);
    },
  },
  '2026-11-24-platform-2-queue': {
    async up(db) {
      await sql`alter table outbox
        add column enclosures jsonb not null default '[]', add column unsubscribe text, add column once text unique,
        add column attempts integer not null default 0, add column try_at timestamptz`.execute(db);
      await sql`update outbox set try_at = written_at where status = 'waiting'`.execute(db);
      await sql`create index outbox_try_at on outbox (try_at) where status = 'waiting'`.execute(db);
    },
  },
};
