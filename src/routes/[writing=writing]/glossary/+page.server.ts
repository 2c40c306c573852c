import { readGlossary } from '#curriculum/server';
import { readingPage } from '../../reading-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
  readingPage(event, ['glossary'], (writing) => readGlossary(event.locals.ctx, writing));
