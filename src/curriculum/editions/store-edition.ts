import { LANGUAGES } from '#kernel/writing.ts';
import type { Db } from '#platform/database/db.ts';
import type { CurriculumFiles } from '../files/curriculum-files.ts';
import type { CourseTree } from '../parse/tree.ts';
import type { CompiledCourse } from '../render/compile-course.ts';
import { storeSearch } from '../search/store-search.ts';
import { tablesOf } from '../tables.ts';
import { inParts } from './in-parts.ts';
import { quizKeyOf } from './quiz-key.ts';

/** Writes everything that an edition consists of. The edition's own row must be there. */
export async function storeEdition(
  db: Db,
  editionId: string,
  {
    files,
    hashes,
    tree,
    compiled,
  }: { files: CurriculumFiles; hashes: ReadonlyMap<string, string>; tree: CourseTree; compiled: readonly CompiledCourse[] },
): Promise<void> {
  const tables = tablesOf(db);
  const blobs = new Map(
    [...files].map(([path, bytes]) => [hashes.get(path) ?? '', Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)]),
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
  const lessons = compiled.flatMap(({ writing, lessons: views }) =>
    views.map((view) => ({ edition_id: editionId, writing, lesson_id: view.id, slug: view.slug, view: JSON.stringify(view) })),
  );
  for (const part of inParts(lessons)) await tables.insertInto('curriculum_lesson').values(part).execute();
  const pages = compiled.flatMap(({ writing, course, trainers, glossary }) => [
    { edition_id: editionId, writing, kind: 'course' as const, slug: '', view: JSON.stringify(course) },
    { edition_id: editionId, writing, kind: 'glossary' as const, slug: '', view: JSON.stringify(glossary) },
    ...trainers.map((view) => ({
      edition_id: editionId,
      writing,
      kind: 'trainer' as const,
      slug: view.module.slug,
      view: JSON.stringify(view),
    })),
  ]);
  for (const part of inParts(pages)) await tables.insertInto('curriculum_page').values(part).execute();
  const keys = Object.values(tree.lessons).flatMap((lesson) => {
    const key = quizKeyOf(lesson);
    return key ? [{ edition_id: editionId, lesson_id: lesson.id, key: JSON.stringify(key) }] : [];
  });
  for (const part of inParts(keys)) await tables.insertInto('curriculum_quiz_key').values(part).execute();
  const passages = new Map<string, { fingerprint: string; language: (typeof LANGUAGES)[number]; source: string }>();
  for (const lesson of Object.values(tree.lessons)) {
    for (const language of LANGUAGES) {
      for (const { fingerprint, source } of lesson.pages[language]?.passages ?? [])
        passages.set(`${fingerprint} ${language}`, { fingerprint, language, source });
    }
  }
  for (const part of inParts([...passages.values()])) {
    await tables
      .insertInto('curriculum_passage')
      .values(part)
      .onConflict((on) => on.doNothing())
      .execute();
  }
  await storeSearch(db, editionId, tree, compiled);
}
