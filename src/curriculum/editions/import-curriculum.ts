import { sql } from 'kysely';
import { requireRole } from '#kernel/actor.ts';
import type { Issue } from '#kernel/issue.ts';
import { newId } from '#kernel/ids.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Ctx, Db } from '#platform/database/db.ts';
import { checkFiles } from '../check/check-curriculum.ts';
import { compileTree } from '../compile-curriculum.ts';
import { contentHash, treeHash, type CurriculumFiles } from '../files/curriculum-files.ts';
import { readDirectory } from '../files/read-directory.ts';
import { CurriculumFaulty, type RefusalCode } from '../refusals.ts';
import { PREPARATION } from '../render/preparation.ts';
import { tablesOf } from '../tables.ts';
import type { EditionRef } from '../views.ts';
import { editionRef, findCurrentEdition } from './current-edition.ts';
import { earlierSources } from './earlier-sources.ts';
import { isNewer, numberAfter } from './edition-number.ts';
import { IMPORT_LOCK } from './import-lock.ts';
import { storeFiles, storePassages } from './store-edition.ts';
import { storePrepared } from './store-prepared.ts';

export interface ImportOptions {
  /** Semantic number; must be newer than the current edition's. Absent = course.yaml's if newer, else the next patch. */
  number?: string;
  /** `files` only for the software's own curriculum/. */
  origin?: 'files' | 'house';
  changelog?: string;
}

export interface Imported {
  edition: EditionRef;
  /** False when the files are what the current edition already holds. */
  changed: boolean;
  /** Warnings, for whoever imported. */
  issues: Issue[];
}

/**
 * Makes files an edition, in one transaction, and tells every node (`NOTIFY edition_published`). Refuses with
 * `curriculum-faulty` and every issue when an error was found. Needs the role editor. Two nodes may do it at once:
 * the second finds the first one's edition and changes nothing.
 */
export async function importCurriculum(
  ctx: Ctx,
  source: string | CurriculumFiles,
  options: ImportOptions = {},
): Promise<Imported> {
  requireRole(ctx.actor, 'editor');
  const read = typeof source === 'string' ? await readDirectory(source) : { files: source, issues: [] };
  const hashes = new Map([...read.files].map(([path, bytes]) => [path, contentHash(bytes)]));
  const tree = treeHash(hashes);
  const before = await findCurrentEdition(ctx.db);
  if (before?.tree_hash === tree && read.issues.length === 0) return { edition: editionRef(before), changed: false, issues: [] };

  const checked = checkFiles(read.files);
  const issues = [...read.issues, ...checked.issues];
  const course = checked.tree;
  if (!course || issues.some((issue) => issue.severity === 'error')) throw new CurriculumFaulty(issues);
  const compiled = compileTree(course, await earlierSources(ctx.db, course));

  return ctx.db.transaction().execute(async (tx): Promise<Imported> => {
    const db = tx as unknown as Db;
    await sql`select pg_advisory_xact_lock(hashtext(${IMPORT_LOCK}))`.execute(tx);
    const current = await findCurrentEdition(db);
    if (current?.tree_hash === tree) return { edition: editionRef(current), changed: false, issues };
    if (
      options.number !== undefined &&
      (!/^\d+\.\d+\.\d+$/.test(options.number) || (current && !isNewer(options.number, current.number)))
    ) {
      throw new Refusal<RefusalCode>(
        'edition-number-not-newer',
        { number: options.number, current: current?.number ?? '' },
        'number',
      );
    }
    const edition = {
      id: newId(),
      ordinal: (current?.ordinal ?? 0) + 1,
      number: options.number ?? numberAfter(current?.number, course.edition),
      parent_id: current?.id ?? null,
      tree_hash: tree,
      origin: options.origin ?? ('house' as const),
      published_at: ctx.clock(),
      changelog: options.changelog ?? '',
      prepared_with: PREPARATION,
    };
    await tablesOf(db).insertInto('curriculum_edition').values(edition).execute();
    await storeFiles(db, edition.id, read.files, hashes);
    await storePassages(db, course);
    await storePrepared(db, edition.id, course, compiled);
    await sql`select pg_notify('edition_published', ${edition.id})`.execute(tx);
    return { edition: editionRef(edition), changed: true, issues };
  });
}
