import { sql } from 'kysely';
import type { Ctx, Db } from '#platform/database/db.ts';
import { compileTree } from '../compile-curriculum.ts';
import { parseCourse } from '../parse/parse-course.ts';
import { PREPARATION } from '../render/preparation.ts';
import { tablesOf } from '../tables.ts';
import { findCurrentEdition } from './current-edition.ts';
import { earlierSources } from './earlier-sources.ts';
import { readEditionFiles } from './export-curriculum.ts';
import { IMPORT_LOCK } from './import-lock.ts';
import { storePrepared } from './store-prepared.ts';

/**
 * Prepares the current edition once more when an earlier release of the software prepared it differently. Its files,
 * its number and its id stay. True when it was done.
 */
export async function prepareAgain(ctx: Ctx): Promise<boolean> {
  const found = await findCurrentEdition(ctx.db);
  if (!found || found.prepared_with === PREPARATION) return false;
  return ctx.db.transaction().execute(async (tx) => {
    const db = tx as unknown as Db;
    await sql`select pg_advisory_xact_lock(hashtext(${IMPORT_LOCK}))`.execute(tx);
    const current = await findCurrentEdition(db);
    if (!current || current.prepared_with === PREPARATION) return false;
    const files = await readEditionFiles({ ...ctx, db }, current.id);
    const { tree } = parseCourse(files);
    if (!tree) return false;
    const compiled = compileTree(tree, await earlierSources(db, tree));
    await storePrepared(db, current.id, tree, compiled);
    await tablesOf(db)
      .updateTable('curriculum_edition')
      .set({ prepared_with: PREPARATION })
      .where('id', '=', current.id)
      .execute();
    await sql`select pg_notify('edition_published', ${current.id})`.execute(tx);
    return true;
  });
}
