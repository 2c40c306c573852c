import { sql, type ColumnType, type Generated, type Kysely } from 'kysely';
import type { ByLanguage, Language, Writing } from '#kernel/writing.ts';
import type { Db, Migrations, Tx } from '#platform/database/db.ts';
import type { AgendaEntry, CountryCode, RegistrationAnswers } from './facts.ts';

/** Written as a JSON string, read as a value. */
type Json<Value> = ColumnType<Value, string, string>;

/** The tables that this room alone writes. */
export type TrainingTables = {
  training: {
    id: Generated<string>;
    slug: string;
    title: Json<ByLanguage>;
    summary: Json<ByLanguage>;
    state: 'draft' | 'published' | 'cancelled';
    created_by: string;
    changed_at: Date;
  };
  training_meeting: {
    id: Generated<string>;
    training_id: string;
    country: CountryCode;
    language: Language;
    time_zone: string;
    /** As the trainer said it: wall clock time in `time_zone`, `2027-03-12T17:00`. `starts_at` follows from it. */
    starts_local: string;
    starts_at: Date;
    minutes: number;
    capacity: number;
    /** Empty while there is none yet. */
    video_url: string;
    agenda: Json<AgendaEntry[]>;
    state: 'planned' | 'cancelled';
    /** Counts what calendars have to hear of: moves, a new link, cancellation (RFC 5545, 3.8.7.4). */
    sequence: Generated<number>;
  };
  training_trainer: { meeting_id: string; account_id: string };
  training_registration: {
    id: Generated<string>;
    meeting_id: string;
    email: string;
    name: string;
    writing: Writing;
    /** 192 bits: whoever has the letter may withdraw. */
    token: string;
    state: 'registered' | 'waiting' | 'withdrawn';
    /** The order in which people came; a new one when somebody comes again. */
    turn: ColumnType<string, never, never>;
    answers: Json<RegistrationAnswers>;
    registered_at: Date;
  };
};

export const tablesOf = (db: Db | Tx): Kysely<TrainingTables> => (db as Db).withTables<TrainingTables>();

export const migrations: Migrations = {
  '2026-11-24-training-1': {
    async up(db) {
      await sql`create table training (
        id uuid primary key default gen_random_uuid(), slug text not null unique, title jsonb not null, summary jsonb not null,
        state text not null check (state in ('draft', 'published', 'cancelled')),
        created_by text not null, changed_at timestamptz not null)`.execute(db);
      await sql`create table training_meeting (
        id uuid primary key default gen_random_uuid(), training_id uuid not null references training on delete cascade,
        country text not null, language text not null, time_zone text not null, starts_local text not null, starts_at timestamptz not null,
        minutes integer not null check (minutes > 0), capacity integer not null check (capacity > 0), video_url text not null,
        agenda jsonb not null, state text not null check (state in ('planned', 'cancelled')), sequence integer not null default 0)`.execute(
        db,
      );
      await sql`create index training_meeting_of on training_meeting (training_id, starts_at)`.execute(db);
      await sql`create table training_trainer (
        meeting_id uuid not null references training_meeting on delete cascade, account_id text not null,
        primary key (meeting_id, account_id))`.execute(db);
      await sql`create table training_registration (
        id uuid primary key default gen_random_uuid(), meeting_id uuid not null references training_meeting on delete cascade,
        email text not null, name text not null, writing text not null, token text not null unique,
        state text not null check (state in ('registered', 'waiting', 'withdrawn')), turn bigserial,
        answers jsonb not null, registered_at timestamptz not null, unique (meeting_id, email))`.execute(db);
      await sql`create index training_registration_queue on training_registration (meeting_id, state, turn)`.execute(db);
    },
  },
};
