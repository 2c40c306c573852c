import { Refusal } from '#kernel/refusal.ts';
import type { Writing } from '#kernel/writing.ts';
import type { Ctx } from '#platform/database/db.ts';
import { editionRef, readCurrentEdition } from '../editions/current-edition.ts';
import type { Kept } from '../render/kept.ts';
import type { RefusalCode } from '../refusals.ts';
import { tablesOf } from '../tables.ts';
import type { LessonRef, LessonView } from '../views.ts';

/** A lesson of the current edition by its slug; refuses with `lesson-not-found`. */
export async function readLesson(ctx: Ctx, writing: Writing, slug: string): Promise<LessonView> {
  const current = await readCurrentEdition(ctx.db);
  const row = await tablesOf(ctx.db)
    .selectFrom('curriculum_lesson')
    .select('view')
    .where('edition_id', '=', current.id)
    .where('writing', '=', writing)
    .where('slug', '=', slug)
    .executeTakeFirst();
  if (!row) throw new Refusal<RefusalCode>('lesson-not-found', { lesson: slug.slice(0, 80) });
  return { edition: editionRef(current), ...(row.view as Kept<LessonView>) };
}

/**
 * The present slug of the lesson that once had this one, so that an old address leads on; undefined when it never had,
 * or when the lesson is no longer in the course.
 */
export async function findMovedLesson(ctx: Ctx, formerSlug: string): Promise<string | undefined> {
  const current = await readCurrentEdition(ctx.db);
  const row = await tablesOf(ctx.db)
    .selectFrom('curriculum_lesson as former')
    .innerJoin('curriculum_edition as edition', 'edition.id', 'former.edition_id')
    .innerJoin('curriculum_lesson as present', 'present.lesson_id', 'former.lesson_id')
    .select('present.slug')
    .where('former.slug', '=', formerSlug)
    .where('former.writing', '=', 'en')
    .where('present.writing', '=', 'en')
    .where('present.edition_id', '=', current.id)
    .orderBy('edition.ordinal', 'desc')
    .executeTakeFirst();
  return row?.slug;
}

/** Id, slug and title of every lesson of the current edition, in the course's order. */
export async function listLessonIds(ctx: Ctx, writing: Writing = 'en'): Promise<LessonRef[]> {
  const current = await readCurrentEdition(ctx.db);
  const row = await tablesOf(ctx.db)
    .selectFrom('curriculum_page')
    .select('view')
    .where('edition_id', '=', current.id)
    .where('writing', '=', writing)
    .where('kind', '=', 'course')
    .executeTakeFirstOrThrow();
  const { modules } = row.view as { modules: { lessons: LessonRef[] }[] };
  return modules.flatMap((module) => module.lessons.map(({ id, slug, title }) => ({ id, slug, title })));
}
