import { htmlLang, WRITINGS } from '#kernel/writing.ts';

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/**
 * A sitemap (sitemaps.org 0.9) of `paths`, which stand after the writing: each page once in every writing, with links to its
 * siblings as Google reads them, in both directions, and `x-default` for whoever prefers none of ours.
 */
export function sitemapOf(origin: string, paths: readonly string[], changedAt: Date): string {
  const day = new Date(changedAt).toISOString().slice(0, 10);
  const address = (writing: string, path: string): string => escape(`${origin}/${writing}${path}`);
  const pages = paths.flatMap((path) => {
    const siblings = [
      ...WRITINGS.map((each) => `<xhtml:link rel="alternate" hreflang="${htmlLang(each)}" href="${address(each, path)}"/>`),
      `<xhtml:link rel="alternate" hreflang="x-default" href="${address('en', path)}"/>`,
    ].join('');
    return WRITINGS.map((writing) => `<url><loc>${address(writing, path)}</loc><lastmod>${day}</lastmod>${siblings}</url>`);
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${pages.join('\n')}\n</urlset>\n`;
}
