import { readTrainerPage } from '#curriculum/server';
import { readingPage } from '../../../../reading-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
  readingPage(event, ['trainer'], (writing) => readTrainerPage(event.locals.ctx, writing, event.params.slug));
