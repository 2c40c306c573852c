import { sql } from 'kysely';
import { requireRole } from '#kernel/actor.ts';
import type { Issue } from '#kernel/issue.ts';
import { newId } from '#kernel/ids.ts';
import { Refusal } from '#kernel/refusal.ts';
import { WRITINGS } from '#kernel/writing.ts';
import type { Ctx, Db } from '#platform/database/db.ts';
import { checkFiles } from '../check/check-curriculum.ts';
import { contentHash, treeHash, type CurriculumFiles } from '../files/curriculum-files.ts';
import { readDirectory } from '../files/read-directory.ts';
import { CurriculumFaulty, type RefusalCode } from '../refusals.ts';
import { compileCourse } from '../render/compile-course.ts';
import type { CourseTree } from '../parse/tree.ts';
import { tablesOf } from '../tables.ts';
import type { EditionRef } from '../views.ts';
import { editionRef, findCurrentEdition } from './current-edition.ts';
import { earlierSources } from './earlier-sources.ts';
import { isNewer, numberAfter } from './edition-number.ts';
import { storeEdition } from './store-edition.ts';

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
  if (!checked.tree || issues.some((issue) => issue.severity === 'error')) throw new CurriculumFaulty(issues);
  const earlier = await earlierSources(ctx.db, checked.tree);
  const compiled = WRITINGS.map((writing) => compileCourse(checked.tree as CourseTree, writing, earlier));
  const courseTree = checked.tree;

  return ctx.db.transaction().execute(async (tx): Promise<Imported> => {
    const db = tx as unknown as Db;
    await sql`select pg_advisory_xact_lock(hashtext('bibliobus.curriculum-import'))`.execute(tx);
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
      number: options.number ?? numberAfter(current?.number, courseTree.edition),
      parent_id: current?.id ?? null,
      tree_hash: tree,
      origin: options.origin ?? ('house' as const),
      published_at: ctx.clock(),
      changelog: options.changelog ?? '',
    };
    await tablesOf(db).insertInto('curriculum_edition').values(edition).execute();
    await storeEdition(db, edition.id, { files: read.files, hashes, tree: courseTree, compiled });
    await sql`select pg_notify('edition_published', ${edition.id})`.execute(tx);
    return { edition: editionRef(edition), changed: true, issues };
  });
}
