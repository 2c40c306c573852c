import robotsParser from 'robots-parser';
import type { Finding } from '../../../src/labs/contract.ts';
import { fail, limitOf, warn, type Check } from '../check.ts';
import { absolute, quote, type Site } from '../page/site.ts';

const KNOWN = new Set([
  'user-agent',
  'allow',
  'disallow',
  'sitemap',
  'crawl-delay',
  'clean-param',
  'host',
  'request-rate',
  'visit-time',
  'noindex',
  'content-signal',
]);
const FILE = 'robots.txt';
const SIZE = 'google.robots.size';

/** Readable rules after a `User-agent`, nothing that shuts out our own pages. After Lighthouse's `robots-txt`. */
export const robotsTxt: Check = {
  id: 'robots-txt',
  basis: 'lighthouse.robots-txt',
  look: (site, context) => {
    const { status, text } = site.robots;
    if (status >= 500) return [fail('server-error', { where: FILE, quote: `HTTP ${status}` }, { values: { status } })];
    if (status >= 400 || text.trim() === '') return 'na';
    const findings = [...faultyLines(text), ...shutOut(site)];
    const limit = limitOf(context, SIZE);
    const size = Math.ceil(new TextEncoder().encode(text).length / 102.4) / 10;
    if (limit !== undefined && size > limit) {
      findings.push(
        warn(
          'too-big',
          { where: FILE, quote: `${size} KiB` },
          { measured: size, threshold: limit, specRef: SIZE, values: { size, limit } },
        ),
      );
    }
    return findings;
  },
};

function faultyLines(text: string): Finding[] {
  let hasAgent = false;
  return text.split(/\r\n|\r|\n/).flatMap((written, i): Finding[] => {
    const line = written.replace(/#.*$/, '').trim();
    if (line === '') return [];
    const place = { where: FILE, line: i + 1, quote: quote(written) };
    const colon = line.indexOf(':');
    const directive = line.slice(0, Math.max(colon, 0)).trim().toLowerCase();
    const value = line.slice(colon + 1).trim();
    if (colon < 0 || !KNOWN.has(directive)) return [fail('unknown', place)];
    if (directive === 'user-agent') {
      hasAgent = true;
      return value === '' ? [fail('unknown', place)] : [];
    }
    if (directive === 'sitemap') return absolute(value) ? [] : [fail('sitemap-relative', place)];
    if (directive !== 'allow' && directive !== 'disallow') return [];
    if (!hasAgent) return [fail('no-agent', place)];
    if (value !== '' && !/^[/*]/.test(value)) return [fail('pattern', place)];
    return /\$(?!$)/.test(value) ? [fail('dollar', place)] : [];
  });
}

/** Rules that are tried against our pages, and wildcards in each: enough for any library, too few to keep us busy. */
const MOST_RULES = 2_000;
const MOST_WILDCARDS = 8;

/** Own pages that the file forbids to Google's robot, or to every robot. */
function shutOut(site: Site): Finding[] {
  const lines = site.robots.text.split(/\r\n|\r|\n/);
  const tried = lines.slice(0, MOST_RULES).map((line) => (line.split('*').length - 1 > MOST_WILDCARDS ? '' : line));
  const byOrigin = new Map<string, ReturnType<typeof robotsParser>>();
  return site.pages.flatMap((page): Finding[] => {
    const origin = absolute(page.url)?.origin;
    if (origin === undefined) return [];
    const rules = byOrigin.get(origin) ?? robotsParser(`${origin}/robots.txt`, tried.join('\n'));
    byOrigin.set(origin, rules);
    if (rules.isAllowed(page.url, 'Googlebot') !== false) return [];
    const line = rules.getMatchingLineNumber(page.url, 'Googlebot');
    const place = { where: FILE, line: line > 0 ? line : undefined, quote: quote(lines[line - 1] ?? '') };
    return [fail('blocks-page', place, { values: { page: page.file } })];
  });
}
