import { sql, type ColumnType, type Kysely } from 'kysely';
import type { Artifact } from '#labs/contract';
import type { Db, Migrations, Tx } from '#platform/database/db.ts';

import type { Wishes } from './paths/wishes.ts';

/** Written as a JSON string, read as a value. */
type Json<Value> = ColumnType<Value, string, string>;

/** The tables that this room alone writes. `change` counts the changes of one account: a device asks for those after the last it saw. */
export type LearningTables = {
  learning_progress: {
    account_id: string;
    lesson_id: string;
    opened_at: Date;
    done: boolean;
    changed_at: Date;
    change: number;
  };
  learning_answer: {
    account_id: string;
    id: string;
    lesson_id: string;
    item_id: string;
    edition_id: string;
    given: Json<string[]>;
    at: Date;
    verdict: 'right' | 'wrong' | null;
    change: number;
  };
  learning_artifact: {
    account_id: string;
    id: string;
    saved_at: Date;
    deleted_at: Date | null;
    artifact: Json<Artifact> | null;
    verified: boolean;
    change: number;
  };
  /** What first answers say of an item; reckoned anew by `recomputeItems`. Shares are 0–1, difficulty in logits. */
  learning_item: {
    item_id: string;
    answers: number;
    share: number | null;
    difficulty: number | null;
    discrimination: number | null;
    choices: Json<Record<string, number>>;
    flags: Json<string[]>;
    computed_at: Date;
  };
  learning_path: { account_id: string; id: string; wishes: Json<Wishes> | null; changed_at: Date; change: number };
  /** A link under which anybody may read one piece of work, until it is withdrawn. */
  learning_share: {
    account_id: string;
    artifact_id: string;
    token: string;
    shared_at: Date;
  };
};

export const tablesOf = (db: Db | Tx): Kysely<LearningTables> => db.withTables<LearningTables>();

export const migrations: Migrations = {
  '2026-11-23-learning-1': {
    async up(db) {
      await sql`create table learning_progress (
        account_id text not null, lesson_id text not null, opened_at timestamptz not null, done boolean not null, changed_at timestamptz not null,
        primary key (account_id, lesson_id))`.execute(db);
      await sql`create table learning_answer (
        account_id text not null, id uuid not null, lesson_id text not null, item_id text not null, edition_id text not null,
        given jsonb not null, at timestamptz not null, verdict text check (verdict in ('right', 'wrong')),
        primary key (account_id, id))`.execute(db);
      await sql`create table learning_artifact (
        account_id text not null, id uuid not null, saved_at timestamptz not null, deleted_at timestamptz, artifact jsonb, verified boolean not null,
        primary key (account_id, id), check ((deleted_at is null) = (artifact is not null)))`.execute(db);
    },
  },
  '2026-11-23-learning-2': {
    async up(db) {
      for (const table of ['learning_progress', 'learning_answer', 'learning_artifact'])
        await sql`alter table ${sql.table(table)} add column change integer not null default 1`.execute(db);
    },
  },
  '2026-11-23-learning-3': {
    async up(db) {
      await sql`create table learning_share (
        account_id text not null, artifact_id uuid not null, token text not null unique, shared_at timestamptz not null,
        primary key (account_id, artifact_id))`.execute(db);
    },
  },
  '2026-11-24-learning-items': {
    async up(db) {
      await sql`create table learning_item (
        item_id text primary key, answers integer not null, share double precision, difficulty double precision,
        discrimination double precision, choices jsonb not null, flags jsonb not null, computed_at timestamptz not null)`.execute(
        db,
      );
    },
  },
  '2026-11-24-learning-4-paths': {
    async up(db) {
      await sql`create table learning_path (
        account_id text not null, id text not null, wishes jsonb, changed_at timestamptz not null, change integer not null,
        primary key (account_id, id))`.execute(db);
    },
  },
};
