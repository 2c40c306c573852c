import { Refusal } from '#kernel/refusal.ts';
import type { Ctx } from '#platform/database/db.ts';
import type { CurriculumFiles } from '../files/curriculum-files.ts';
import { writeDirectory } from '../files/write-directory.ts';
import type { RefusalCode } from '../refusals.ts';
import { tablesOf } from '../tables.ts';
import { readCurrentEdition } from './current-edition.ts';

/** An edition's files, byte for byte as they were imported; the current edition's when no id is given. */
export async function readEditionFiles(ctx: Ctx, editionId?: string): Promise<CurriculumFiles> {
  const id = editionId ?? (await readCurrentEdition(ctx.db)).id;
  const rows = await tablesOf(ctx.db)
    .selectFrom('curriculum_edition_file as file')
    .innerJoin('curriculum_blob as blob', 'blob.hash', 'file.hash')
    .select(['file.path', 'blob.bytes'])
    .where('file.edition_id', '=', id)
    .orderBy('file.path')
    .execute();
  if (rows.length === 0) throw new Refusal<RefusalCode>('edition-not-found', { edition: id });
  return new Map(rows.map((row) => [row.path, new Uint8Array(row.bytes)]));
}

/** Writes an edition's files into a new or empty folder; refuses with `folder-not-empty`. Answers how many files were written. */
export async function exportCurriculum(ctx: Ctx, dir: string, editionId?: string): Promise<number> {
  const files = await readEditionFiles(ctx, editionId);
  await writeDirectory(dir, files);
  return files.size;
}
