import { Refusal } from '#kernel/refusal.ts';
import type { Db } from '#platform/database/db.ts';
import type { RefusalCode } from '../refusals.ts';
import { tablesOf, type CurriculumTables } from '../tables.ts';
import type { EditionRef } from '../views.ts';

/** The newest edition's row; undefined in a house that has none yet. */
export function findCurrentEdition(db: Db): Promise<CurriculumTables['curriculum_edition'] | undefined> {
  return tablesOf(db).selectFrom('curriculum_edition').selectAll().orderBy('ordinal', 'desc').limit(1).executeTakeFirst();
}

/** The newest edition's row; refuses with `no-edition`. */
export async function readCurrentEdition(db: Db): Promise<CurriculumTables['curriculum_edition']> {
  const edition = await findCurrentEdition(db);
  if (!edition) throw new Refusal<RefusalCode>('no-edition');
  return edition;
}

export const editionRef = (row: { id: string; number: string; published_at: Date }): EditionRef => ({
  id: row.id,
  number: row.number,
  publishedAt: row.published_at,
});
