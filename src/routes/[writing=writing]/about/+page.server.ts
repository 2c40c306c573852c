import { readEdition } from '#curriculum/server';
import { readingPage } from '../../reading-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
  readingPage(event, ['about'], async () => ({ edition: await readEdition(event.locals.ctx) }));
