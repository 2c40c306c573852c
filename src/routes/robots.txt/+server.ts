import { WRITINGS } from '#kernel/writing.ts';
import type { RequestHandler } from './$types';

/** Places that belong to one person, or are made anew for every question: nothing for a crawler. */
const CLOSED = ['account', 'admin', 'sign-in', 'first-administrator', 'library', 'search'];

export const GET: RequestHandler = ({ url }) => {
  const closed = WRITINGS.flatMap((writing) => CLOSED.map((place) => `Disallow: /${writing}/${place}`));
  const lines = ['User-agent: *', 'Disallow: /api/', ...closed, '', `Sitemap: ${url.origin}/sitemap.xml`, ''];
  return new Response(lines.join('\n'), {
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, max-age=3600' },
  });
};
