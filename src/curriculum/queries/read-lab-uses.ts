import { sql } from 'kysely';
import type { Writing } from '#kernel/writing.ts';
import type { Ctx } from '#platform/database/db.ts';
import { readCurrentEdition } from '../editions/current-edition.ts';
import type { ModuleLabs } from '../views.ts';
import { readCourse } from './read-course.ts';

/** Which module asks for which lab work, in the current edition. */
export async function readLabUses(ctx: Ctx, writing: Writing): Promise<ModuleLabs[]> {
  const { modules } = await readCourse(ctx, writing);
  const edition = await readCurrentEdition(ctx.db);
  const { rows } = await sql<{ slug: string; lab: string; scenario: string }>`
    select slug, passage->'lab'->>'slug' as lab, passage->'lab'->>'scenario' as scenario
    from curriculum_lesson, json_array_elements(view->'passages') with ordinality as passages(passage, position)
    where edition_id = ${edition.id} and writing = ${writing} and json_typeof(passage->'lab') = 'object'
    order by position`.execute(ctx.db);
  return modules.map(({ slug, title, lessons }) => ({
    slug,
    title,
    labs: lessons.flatMap((lesson) =>
      rows
        .filter((row) => row.slug === lesson.slug)
        .map(({ lab, scenario }) => ({ lab, scenario, lesson: { slug: lesson.slug, title: lesson.title } })),
    ),
  }));
}
