import { readCourse } from '#curriculum/server';
import { listLabs } from '#labs/server';
import { sitemapOf } from './sitemap-of.ts';
import type { RequestHandler } from './$types';

/** Every reading page of the current edition in four writings, each naming its siblings. */
export const GET: RequestHandler = async ({ locals: { ctx }, url }) => {
  const [course, labs] = await Promise.all([readCourse(ctx, 'en'), listLabs('en')]);
  const paths = [
    '',
    '/course',
    '/path',
    ...course.modules.flatMap((module) => [
      ...module.lessons.map((lesson) => `/lessons/${lesson.slug}`),
      ...(module.hasTrainerPage ? [`/modules/${module.slug}/trainer`] : []),
    ]),
    '/labs',
    ...labs.map((lab) => `/labs/${lab.slug}`),
    '/glossary',
    '/cases',
    '/placement',
    '/about',
    '/specs',
  ];
  return new Response(sitemapOf(url.origin, paths, course.edition.publishedAt), {
    headers: {
      'content-type': 'application/xml; charset=utf-8',
      'cache-control': 'public, max-age=0, must-revalidate',
      'x-bibliobus-edition': course.edition.id,
    },
  });
};
