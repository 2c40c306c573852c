import { sql, type Kysely } from 'kysely';
import type { Db, Migrations } from '#platform/database/db.ts';

/** The table that this room alone writes: what an administrator has decided about the labs. */
export type LabTables = {
  lab_setting: { name: 'fetching-allowed'; value: boolean; changed_at: Date };
};

export const tablesOf = (db: Db): Kysely<LabTables> => db.withTables<LabTables>();

export const migrations: Migrations = {
  '2026-11-23-labs-1': {
    async up(db) {
      await sql`create table lab_setting (
        name text primary key,
        value boolean not null,
        changed_at timestamptz not null
      )`.execute(db);
    },
  },
};
