import { LANGUAGES } from '#kernel/writing.ts';
import type { Db } from '#platform/database/db.ts';
import type { CurriculumFiles } from '../files/curriculum-files.ts';
import type { CourseTree } from '../parse/tree.ts';
import { tablesOf } from '../tables.ts';
import { inParts } from './in-parts.ts';

/** Writes an edition's files and the sources of its passages: what is kept for ever. The edition's own row must be there. */
export async function storeFiles(
  db: Db,
  editionId: string,
  files: CurriculumFiles,
  hashes: ReadonlyMap<string, string>,
): Promise<void> {
  const tables = tablesOf(db);
  const blobs = new Map(
    [...files].map(([path, { buffer, byteOffset, length }]) => [hashes.get(path) ?? '', Buffer.from(buffer, byteOffset, length)]),
  );
  for (const part of inParts(
    [...blobs].map(([hash, bytes]) => ({ hash, bytes })),
    50,
  )) {
    await tables
      .insertInto('curriculum_blob')
      .values(part)
      .onConflict((on) => on.doNothing())
      .execute();
  }
  for (const part of inParts([...hashes].map(([path, hash]) => ({ edition_id: editionId, path, hash })))) {
    await tables.insertInto('curriculum_edition_file').values(part).execute();
  }
}

/** Keeps the source of every passage, so that a later edition can show what has changed since. */
export async function storePassages(db: Db, tree: CourseTree): Promise<void> {
  const passages = new Map<string, { fingerprint: string; language: (typeof LANGUAGES)[number]; source: string }>();
  for (const lesson of Object.values(tree.lessons)) {
    for (const language of LANGUAGES) {
      for (const { fingerprint, source } of lesson.pages[language]?.passages ?? []) {
        passages.set(`${fingerprint} ${language}`, { fingerprint, language, source });
      }
    }
  }
  for (const part of inParts([...passages.values()])) {
    await tablesOf(db)
      .insertInto('curriculum_passage')
      .values(part)
      .onConflict((on) => on.doNothing())
      .execute();
  }
}
