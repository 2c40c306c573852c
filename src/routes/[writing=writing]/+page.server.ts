import { readCourse } from '#curriculum/server';
import { readingPage } from '../reading-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
  readingPage(event, ['home', 'course'], (writing) => readCourse(event.locals.ctx, writing));
