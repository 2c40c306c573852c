import { sql } from 'kysely';
import { languageOf } from '#kernel/writing.ts';
import type { Db } from '#platform/database/db.ts';
import { inParts } from '../editions/in-parts.ts';
import type { CourseTree } from '../parse/tree.ts';
import type { CompiledCourse } from '../render/compile-course.ts';
import { configurationOf } from './configuration.ts';
import { searchRows } from './search-rows.ts';

/** Makes an edition searchable and forgets the words of the editions before it. */
export async function storeSearch(
  db: Db,
  editionId: string,
  tree: CourseTree,
  compiled: readonly CompiledCourse[],
): Promise<void> {
  await sql`delete from curriculum_search`.execute(db);
  for (const course of compiled) {
    const configuration = await configurationOf(db, languageOf(course.writing));
    for (const part of inParts(searchRows(tree, course), 200)) {
      // Stems find other forms of a word; the words themselves, beside them, find a word that is not typed to its end.
      await sql`insert into curriculum_search
          (edition_id, writing, lesson_id, lesson_slug, lesson_title, module_title, anchor, position, body, vector)
        select ${editionId}, ${course.writing}, lesson_id, lesson_slug, lesson_title, module_title, anchor, position, body,
          setweight(to_tsvector(${configuration}::regconfig, folded), weight::"char")
            || setweight(to_tsvector('simple', folded), weight::"char")
        from json_to_recordset(${JSON.stringify(part)}::json) as row(
          lesson_id text, lesson_slug text, lesson_title text, module_title text,
          anchor text, position integer, body text, folded text, weight text)`.execute(db);
    }
  }
}
