import type { Finding } from '../../../src/labs/contract.ts';
import { at, fail, warn, type Check } from '../check.ts';
import { readAddress } from '../page/address.ts';
import { all } from '../page/site.ts';

/** A robot follows addresses, not scripts and not files on somebody's disk. After Lighthouse's `crawlable-anchors`. */
export const crawlableLinks: Check = {
  id: 'crawlable-links',
  basis: 'lighthouse.crawlable-anchors',
  look: (site) => {
    const anchors = site.pages.flatMap((page) => all(page, 'a').map((link) => ({ page, link })));
    if (anchors.length === 0) return 'na';
    return anchors.flatMap(({ page, link }): Finding[] => {
      const { href, onclick, role } = link.attributes;
      if (href === undefined) return onclick === undefined ? [] : [fail('script', at(page, link))];
      const target = href.trim();
      if (role) return [];
      if (/^javascript:/i.test(target)) return [fail('script', at(page, link))];
      if (/^file:/i.test(target)) return [fail('file', at(page, link))];
      if (target === '#') return [warn('hash', at(page, link))];
      return readAddress(target, page.url) ? [] : [fail('unreadable', at(page, link))];
    });
  },
};
