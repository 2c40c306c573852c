import { readCourse, searchCourse } from '#curriculum/server';
import { textsFor } from '#ui/texts/texts.server.ts';
import type { PageServerLoad } from './$types';

/** Longer questions are cut; what was typed stays in the field. Characters. */
const MOST = 200;

export const load: PageServerLoad = async ({ locals: { ctx, writing }, url }) => {
  const query = (url.searchParams.get('q') ?? '').slice(0, MOST).trim();
  const [hits, course] = await Promise.all([query === '' ? [] : searchCourse(ctx, writing, query), readCourse(ctx, writing)]);
  const lessons = course.modules.flatMap((module) => module.lessons.map(({ slug, title }) => ({ slug, title }))).slice(0, 6);
  return { query, hits, lessons, texts: textsFor(writing, ['search']) };
};
