import type { Finding, LabContext } from '../../../src/labs/contract.ts';
import { fail, limitOf, warn, type Check } from '../check.ts';
import { parseHtml } from '../page/parse-page.ts';
import { absolute, bareAddress, fold, quote, type Page, type Site } from '../page/site.ts';
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
    const pages = listable(site, context);
    const findings = entries.flatMap(({ text, line }) => faultOf(pages, fold(text), line));
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

interface Listed {
  page: Page;
  hidden: boolean;
  /** The address that the page names, when it is another one and that is no fault of the canonical itself. */
  elsewhere: string | undefined;
}

/** Our own pages by address, judged once however often they are listed. */
function listable(site: Site, context: LabContext): Map<string, Listed> {
  const addresses = new Set(site.pages.map(({ url }) => bareAddress(url)));
  return new Map(
    site.pages.map((page) => {
      const refused = indexable.look({ ...site, pages: [page] }, context);
      const own = canonicalOf(page);
      // A canonical that names the root or a sister page is that check's finding; here it would be an echo.
      const elsewhere = own !== undefined && !addresses.has(bareAddress(own)) && new URL(own).pathname !== '/' ? own : undefined;
      return [bareAddress(page.url), { page, hidden: refused !== 'na' && refused.length > 0, elsewhere }];
    }),
  );
}

function faultOf(pages: Map<string, Listed>, address: string, line: number): Finding[] {
  const place = { where: FILE, line, quote: quote(address) };
  if (!absolute(address)) return [fail('relative', place)];
  const listed = pages.get(bareAddress(address));
  if (!listed) return [];
  if (listed.hidden) return [fail('not-indexable', place, { values: { page: listed.page.file } })];
  return listed.elsewhere === undefined
    ? []
    : [fail('not-canonical', place, { values: { page: listed.page.file, own: listed.elsewhere } })];
}
