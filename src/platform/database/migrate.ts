/** Brings a database's schema to what this version of Bibliobus knows. */
import { sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import type { Db, Migrations, Tx } from './db.ts';

/** Any number that nobody else locks. */
const LOCK = 6_248_301;

/** The database has migrations that this version does not know: it belongs to a newer Bibliobus. */
export class NewerSchema extends Error {
  constructor(unknown: string[]) {
    super(
      `The database was made by a newer Bibliobus (it has ${unknown.join(', ')}): update this installation, or use another database.`,
    );
    this.name = 'NewerSchema';
  }
}

/** Names of the migrations that the database already has, in order of name. */
export async function listApplied(db: Db | Tx): Promise<string[]> {
  const there = await sql<{ at: string | null }>`select to_regclass('kysely_migration')::text as at`.execute(db);
  if (!there.rows[0]?.at) return [];
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
  return rows.map((row) => row.name);
}

/**
 * Runs what is missing, in order of name, all in one transaction. Several nodes may start together: one migrates, the others wait
 * and find nothing to do. Inside a transaction it uses that transaction.
 */
export async function migrate(db: Db | Tx, migrations: Migrations): Promise<string[]> {
  if (db.isTransaction) return migrateHere(db, migrations);
  return (db as Db).connection().execute(async (connection) => {
    await sql`select pg_advisory_lock(${sql.lit(LOCK)})`.execute(connection);
    try {
      return await migrateHere(connection, migrations);
    } finally {
      await sql`select pg_advisory_unlock(${sql.lit(LOCK)})`.execute(connection);
    }
  });
}

async function migrateHere(db: Db | Tx, migrations: Migrations): Promise<string[]> {
  const applied = await listApplied(db);
  const unknown = applied.filter((name) => !(name in migrations));
  if (unknown.length > 0) throw new NewerSchema(unknown);
  if (applied.length === Object.keys(migrations).length) return [];
  // Rooms grow each at its own pace, so a younger name may already be applied when an older one arrives.
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations }, allowUnorderedMigrations: true });
  const { error, results = [] } = await migrator.migrateToLatest();
  const failed = results.find((result) => result.status === 'Error');
  if (error) throw new Error(`The migration ${failed?.migrationName ?? ''} failed`, { cause: error });
  return results.map((result) => result.migrationName);
}
