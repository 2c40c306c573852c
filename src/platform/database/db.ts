import type { Context } from '#kernel/context.ts';
import type { Kysely, Transaction } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * The database as the platform knows it: no tables. A room names its own with `db.withTables<…>()`,
 * so that nobody can read another room's tables by accident.
 */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- no tables is the point
export type Db = Kysely<{}>;
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- as above
export type Tx = Transaction<{}>;

/** A room's migrations: name → migration. Names sort by date: `2026-11-23-curriculum-1`. */
export type Migrations = Record<string, Migration>;

/** A command's context with this platform's database. */
export type Ctx = Context<Db>;
