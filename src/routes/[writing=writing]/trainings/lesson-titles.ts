import { readCourse } from '#curriculum/server';
import type { Writing } from '#kernel/writing.ts';
import type { Ctx } from '#platform/database/db.ts';

/** Slug → title of the course's lessons in a writing. */
export async function lessonTitles(ctx: Ctx, writing: Writing): Promise<ReadonlyMap<string, string>> {
  const { modules } = await readCourse(ctx, writing);
  return new Map(modules.flatMap(({ lessons }) => lessons.map(({ slug, title }) => [slug, title] as const)));
}
