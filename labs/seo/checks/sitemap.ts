import type { Finding } from '../../../src/labs/contract.ts';
import { fail, limitOf, warn, type Check } from '../check.ts';
import { parseHtml } from '../page/parse-page.ts';
import { absolute, fold, quote, sameAddress, type Site } from '../page/site.ts';
import { canonicalOf } from './canonical.ts';
import { indexable } from './indexable.ts';

const FILE = 'sitemap.xml';
const COUNT = 'sitemaps.urls';
const SIZE = 'sitemaps.size';

/** A list of absolute addresses that may be shown and are their page's own. */
export const sitemap: Check = {
  id: 'sitemap',
  basis: 'sitemaps.protocol',
  look: (site, context) => {
    if (site.sitemapXml.trim() === '') return 'na';
    const { elements } = parseHtml(site.sitemapXml);
    const entries = elements.filter(({ tag, parent }) => tag === 'loc' && (parent?.tag === 'url' || parent?.tag === 'sitemap'));
    if (entries.length === 0) return [fail('unreadable', { where: FILE, line: 1, quote: quote(site.sitemapXml) })];
    const findings = entries.flatMap(({ text, line }) => faultOf(site, fold(text), line, context));
    const [count, size] = [limitOf(context, COUNT), limitOf(context, SIZE)];
    const mebibytes = Math.ceil(new TextEncoder().encode(site.sitemapXml).length / 104_857.6) / 10;
    const whole = { where: FILE, quote: `${entries.length} URL, ${mebibytes} MB` };
    if (count !== undefined && entries.length > count) {
      findings.push(
        warn('too-many', whole, {
          measured: entries.length,
          threshold: count,
          specRef: COUNT,
          values: { count: entries.length, limit: count },
        }),
      );
    }
    if (size !== undefined && mebibytes > size) {
      findings.push(
        warn('too-big', whole, { measured: mebibytes, threshold: size, specRef: SIZE, values: { size: mebibytes, limit: size } }),
      );
    }
    return findings;
  },
};

function faultOf(site: Site, address: string, line: number, context: Parameters<typeof indexable.look>[1]): Finding[] {
  const place = { where: FILE, line, quote: quote(address) };
  if (!absolute(address)) return [fail('relative', place)];
  const page = site.pages.find(({ url }) => sameAddress(url, address));
  if (!page) return [];
  const refused = indexable.look({ ...site, pages: [page] }, context);
  if (refused !== 'na' && refused.length > 0) return [fail('not-indexable', place, { values: { page: page.file } })];
  // Where the canonical itself is at fault, that check says so; here it would be an echo.
  const own = canonicalOf(page);
  const elsewhere = own !== undefined && !sameAddress(own, page.url) && !site.pages.some(({ url }) => sameAddress(url, own));
  return elsewhere && new URL(own).pathname !== '/' ? [fail('not-canonical', place, { values: { page: page.file, own } })] : [];
}
