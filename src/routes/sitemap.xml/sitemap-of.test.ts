import { expect, it } from 'vitest';
import { sitemapOf } from './sitemap-of.ts';

const xml = sitemapOf('https://a.example', ['', '/lessons/x&y'], new Date('2026-11-23T23:00:00Z'));

it('lists every page in every writing, and each names all five alternates', () => {
  const pages = xml.match(/<url>.*<\/url>/g) ?? [];
  expect(pages).toHaveLength(8);
  for (const page of pages) expect(page.match(/hreflang="([^"]+)"/g)).toHaveLength(5);
  expect(pages[2]).toContain('<loc>https://a.example/sr</loc><lastmod>2026-11-23</lastmod>');
  expect(pages[2]).toContain('hreflang="sr-Cyrl" href="https://a.example/sr"');
});
it('escapes addresses', () => {
  expect(xml).toContain('https://a.example/ro/lessons/x&amp;y');
  expect(xml.replaceAll('&amp;', '')).not.toContain('&');
});
