import { faultList, reader, type FieldCode } from '../../src/labs/bench/reader.ts';
import { absolute } from './page/site.ts';
import { parseHtml, TooComplex } from './page/parse-page.ts';
import { LIMITS, type SeoWork } from './work.ts';

export interface FieldFault {
  field: string;
  code: FieldCode | 'not-an-address' | 'too-complex' | 'twice';
}
export type Parsed = { ok: true; work: SeoWork } | { ok: false; faults: FieldFault[] };

/** Checks what claims to be work and copies only what belongs to it. All faults at once, never a throw. */
export function parseWork(input: unknown): Parsed {
  const { faults, fault } = faultList<FieldFault['code']>();
  const read = reader<FieldFault['code']>(fault);

  const root = read.object(input, '');
  const pages = read.list(root.pages, 'pages', LIMITS.pages).map((item, i) => {
    const field = `pages.${i}`;
    const page = read.object(item, field);
    const id = read.text(page.id, `${field}.id`, 64);
    if (!/^[a-z][a-z0-9-]*$/i.test(id)) fault(`${field}.id`, 'not-an-id');
    const url = read.text(page.url, `${field}.url`, LIMITS.line);
    if (!absolute(url)) fault(`${field}.url`, 'not-an-address');
    const html = read.text(page.html, `${field}.html`, LIMITS.html);
    return { id, url, html, headers: readHeaders(read, page.headers, `${field}.headers`, fault) };
  });
  if (pages.length === 0 && Array.isArray(root.pages)) fault('pages', 'missing');
  if (new Set(pages.map(({ id }) => id)).size < pages.length) fault('pages', 'twice');

  const robots = read.object(root.robots, 'robots');
  const work: SeoWork = {
    pages,
    robots: {
      status: read.number(robots.status, 'robots.status', 100, 599),
      text: read.text(robots.text, 'robots.text', LIMITS.robots),
    },
    sitemapXml: read.text(root.sitemapXml, 'sitemapXml', LIMITS.sitemap),
    businessProfile: root.businessProfile === null ? null : readProfile(read, root.businessProfile),
    files: read.list(root.files, 'files', LIMITS.files).map((item, i) => {
      const file = read.object(item, `files.${i}`);
      return {
        url: read.text(file.url, `files.${i}.url`, LIMITS.line),
        bytes: read.number(file.bytes, `files.${i}.bytes`, 0, 1e10),
      };
    }),
    because: read.text(root.because, 'because', LIMITS.line),
    plan: read.list(root.plan, 'plan', LIMITS.plan).map((item, i) => {
      const plan = read.object(item, `plan.${i}`);
      const by = read.text(plan.by, `plan.${i}.by`, 10);
      if (by !== '' && !/^\d{4}-\d{2}-\d{2}$/.test(by)) fault(`plan.${i}.by`, 'not-a-date');
      const field = (name: 'checkId' | 'what' | 'who'): string => read.text(plan[name], `plan.${i}.${name}`, LIMITS.line);
      return { checkId: field('checkId'), what: field('what'), who: field('who'), by };
    }),
  };
  if (pages.reduce((sum, { html }) => sum + html.length, 0) > LIMITS.allHtml) fault('pages', 'too-long');
  // Only pages of allowed size are parsed; deep or countless elements are refused here, so that judging never meets them.
  if (faults.length === 0) pages.forEach(({ html }, i) => isReadable(html) || fault(`pages.${i}.html`, 'too-complex'));
  if (faults.length === 0 && !isReadable(work.sitemapXml)) fault('sitemapXml', 'too-complex');
  return faults.length > 0 ? { ok: false, faults } : { ok: true, work };
}

function isReadable(html: string): boolean {
  try {
    parseHtml(html);
    return true;
  } catch (error) {
    if (error instanceof TooComplex) return false;
    throw error;
  }
}

type Read = ReturnType<typeof reader<FieldFault['code']>>;

function readHeaders(
  read: Read,
  value: unknown,
  field: string,
  fault: (field: string, code: FieldFault['code']) => void,
): Record<string, string> {
  const entries = Object.entries(read.object(value, field));
  if (entries.length > LIMITS.headers) fault(field, 'too-many');
  return Object.fromEntries(
    entries
      .slice(0, LIMITS.headers)
      .map(([name, said]) => [name.slice(0, 100), read.text(said, `${field}.${name.slice(0, 40)}`, LIMITS.line)]),
  );
}

function readProfile(read: Read, value: unknown): SeoWork['businessProfile'] {
  const given = read.object(value, 'businessProfile');
  const field = (name: string, most: number): string => read.text(given[name], `businessProfile.${name}`, most);
  return {
    name: field('name', 300),
    description: field('description', 4000),
    address: field('address', 500),
    phone: field('phone', 100),
  };
}
