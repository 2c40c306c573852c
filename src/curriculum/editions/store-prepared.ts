import type { Db } from '#platform/database/db.ts';
import type { CourseTree } from '../parse/tree.ts';
import type { CompiledCourse } from '../render/compile-course.ts';
import { storeSearch } from '../search/store-search.ts';
import { tablesOf } from '../tables.ts';
import { inParts } from './in-parts.ts';
import { instrumentKeysOf, quizKeyOf } from './quiz-key.ts';

/** Writes what readers, markers and searchers get of an edition, in place of what was prepared for it before. */
export async function storePrepared(
  db: Db,
  editionId: string,
  tree: CourseTree,
  compiled: readonly CompiledCourse[],
): Promise<void> {
  const tables = tablesOf(db);
  for (const table of ['curriculum_lesson', 'curriculum_page', 'curriculum_quiz_key'] as const) {
    await tables.deleteFrom(table).where('edition_id', '=', editionId).execute();
  }
  const lessons = compiled.flatMap(({ writing, lessons: views }) =>
    views.map((view) => ({ edition_id: editionId, writing, lesson_id: view.id, slug: view.slug, view: JSON.stringify(view) })),
  );
  for (const part of inParts(lessons)) await tables.insertInto('curriculum_lesson').values(part).execute();
  const pages = compiled.flatMap(({ writing, course, trainers, glossary, instruments, cases, paths }) => [
    { edition_id: editionId, writing, kind: 'course' as const, slug: '', view: JSON.stringify(course) },
    { edition_id: editionId, writing, kind: 'glossary' as const, slug: '', view: JSON.stringify(glossary) },
    { edition_id: editionId, writing, kind: 'instruments' as const, slug: '', view: JSON.stringify(instruments) },
    ...(cases ? [{ edition_id: editionId, writing, kind: 'cases' as const, slug: '', view: JSON.stringify(cases) }] : []),
    { edition_id: editionId, writing, kind: 'paths' as const, slug: '', view: JSON.stringify(paths) },
    ...trainers.map((view) => ({
      edition_id: editionId,
      writing,
      kind: 'trainer' as const,
      slug: view.module.slug,
      view: JSON.stringify(view),
    })),
  ]);
  for (const part of inParts(pages)) await tables.insertInto('curriculum_page').values(part).execute();
  const keys = [...Object.values(tree.lessons).map(quizKeyOf), ...instrumentKeysOf(tree.instruments)].flatMap((key) =>
    key ? [{ edition_id: editionId, lesson_id: key.lessonId, key: JSON.stringify(key) }] : [],
  );
  for (const part of inParts(keys)) await tables.insertInto('curriculum_quiz_key').values(part).execute();
  await storeSearch(db, editionId, tree, compiled);
}
