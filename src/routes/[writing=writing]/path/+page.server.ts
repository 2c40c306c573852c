import { readCourse, readPaths } from '#curriculum/server';
import { readingPage } from '../../reading-page.ts';
import type { PageServerLoad } from './$types';

/** The ready paths, and the course from which the island makes a path of one's own. */
export const load: PageServerLoad = (event) =>
  readingPage(event, ['path', 'course'], async (writing) => ({
    ...(await readPaths(event.locals.ctx, writing)),
    course: await readCourse(event.locals.ctx, writing),
  }));
