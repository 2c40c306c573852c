import { foldAnswer } from '#curriculum';
import { readCourse, readGlossary, searchCourse } from '#curriculum/server';
import { textsFor } from '#ui/texts/texts.server.ts';
import type { PageServerLoad } from './$types';

/** Longer questions are cut; what was typed stays in the field. Characters. */
const MOST = 200;
/** A single letter finds everything and says nothing. */
const LEAST = 2;

export const load: PageServerLoad = async ({ locals: { ctx, writing }, url, setHeaders }) => {
  setHeaders({ 'cache-control': 'private, max-age=60' });
  const query = (url.searchParams.get('q') ?? '').replaceAll('\0', '').slice(0, MOST).trim();
  const form = foldAnswer(query);
  const asked = form.length >= LEAST;
  const [hits, glossary, course] = await Promise.all([
    asked ? searchCourse(ctx, writing, query) : [],
    asked ? readGlossary(ctx, writing) : { terms: [] },
    readCourse(ctx, writing),
  ]);
  const terms = glossary.terms
    .filter(({ term }) => foldAnswer(term).includes(form))
    .slice(0, 4)
    .map(({ id, term, definitionHtml }) => ({ id, term, definitionHtml }));
  const lessons = course.modules.flatMap((module) => module.lessons.map(({ slug, title }) => ({ slug, title }))).slice(0, 6);
  const state = query === '' ? 'new' : !asked ? 'short' : hits.length + terms.length === 0 ? 'none' : 'found';
  return { query, state, hits, terms, lessons, texts: textsFor(writing, ['search']) };
};
