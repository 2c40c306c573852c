import { readEdition } from '#curriculum/server';
import { listLabs } from '#labs/server';
import { readingPage } from '../../reading-page.ts';
import type { PageServerLoad } from './$types';

/** All labs with their scenarios. The page changes with the software only, so it may be kept with the edition. */
export const load: PageServerLoad = (event) =>
  readingPage(event, ['labs', 'course'], async (writing) => ({
    edition: await readEdition(event.locals.ctx),
    labs: await listLabs(writing),
  }));
