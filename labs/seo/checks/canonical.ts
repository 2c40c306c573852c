import type { Finding } from '../../../src/labs/contract.ts';
import { at, fail, warn, type Check } from '../check.ts';
import { absolute, links, sameAddress, type Page, type Site } from '../page/site.ts';

/** One absolute address of this same page. Absent is no fault: a search engine then chooses by itself. */
export const canonical: Check = {
  id: 'canonical',
  basis: 'lighthouse.canonical',
  look: (site) =>
    site.pages.flatMap((page): Finding[] => {
      const found = links(page, 'canonical');
      const [tag, second] = found;
      if (!tag) return [warn('absent', { where: page.file, quote: page.url })];
      if (second) return [fail('several', at(page, second), { values: { count: found.length } })];
      const href = tag.attributes.href ?? '';
      const target = absolute(href);
      if (!target) return [fail('relative', at(page, tag))];
      if (sameAddress(href, page.url)) return [];
      if (target.pathname === '/' && new URL(page.url).pathname !== '/') return [fail('root', at(page, tag))];
      return pointsToOtherLanguage(site, page, href) ? [fail('other-language', at(page, tag))] : [];
    }),
};

function pointsToOtherLanguage(site: Site, page: Page, href: string): boolean {
  const alternates = links(page, 'alternate').filter(({ attributes }) => attributes.hreflang !== undefined);
  const own = alternates.find(({ attributes }) => sameAddress(attributes.href ?? '', page.url))?.attributes.hreflang;
  const named = alternates.find(({ attributes }) => sameAddress(attributes.href ?? '', href))?.attributes.hreflang;
  if (named !== undefined && named !== 'x-default' && named !== own) return true;
  const there = site.pages.find(({ url }) => sameAddress(url, href));
  return there !== undefined && there.lang !== '' && page.lang !== '' && there.lang.toLowerCase() !== page.lang.toLowerCase();
}

/** The address that a page names as its own, where it may be believed. */
export const canonicalOf = (page: Page): string | undefined => {
  const found = links(page, 'canonical');
  const href = found.length === 1 ? found[0]?.attributes.href : undefined;
  return href !== undefined && absolute(href) ? href : undefined;
};
