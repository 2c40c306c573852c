import { sql } from 'kysely';
import type { Language } from '#kernel/writing.ts';
import type { Db } from '#platform/database/db.ts';

const CONFIGURATIONS: Record<Language, string> = { en: 'english', ro: 'romanian', sr: 'serbian' };

/** PostgreSQL's text search configuration for a language; `simple`, which knows no stems, where a server lacks it. */
export async function configurationOf(db: Db, language: Language): Promise<string> {
  const name = CONFIGURATIONS[language];
  const { rows } = await sql`select 1 from pg_ts_config where cfgname = ${name} and pg_ts_config_is_visible(oid)`.execute(db);
  return rows.length > 0 ? name : 'simple';
}
