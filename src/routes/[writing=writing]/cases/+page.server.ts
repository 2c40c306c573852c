import { readCases } from '#curriculum/server';
import { readingPage } from '../../reading-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => readingPage(event, ['trainer'], (writing) => readCases(event.locals.ctx, writing));
