import type { Level, Mark } from '../../../src/labs/contract.ts';
import type { Language, Writing } from '../../../src/kernel/writing.ts';
import { languageOf } from '../../../src/kernel/writing.ts';
import { toLatin } from '../../../src/kernel/serbian/to-latin.ts';
import type { SeoWork } from '../work.ts';

/**
 * A seeded fault: in that file, `good` (what the solution has, there exactly once) was replaced by `bad`.
 * `where` is a page's id, or `robots`, `sitemap`, `profile.name`, `profile.phone` and so on.
 */
export interface Fault {
  check: string;
  where: string;
  good: string;
  bad: string;
}

/** A scenario's site in one language: the repaired one, and how it was broken. */
export interface Content {
  solution: SeoWork;
  /** Where the work begins, when it is not the solution with its faults. */
  start?: SeoWork;
  faults: Fault[];
  /** What the pages must still say after the repair, so that deleting is no way out. */
  facts: string[];
}

export interface Scenario {
  id: string;
  level: Level;
  minutes: number;
  title: Record<Language, string>;
  brief: Record<Language, string>;
  asks: string[];
  /** The faults are marked for the learner. */
  marked: boolean;
  /** `because`: explains one choice; `plan`: failing checks get a plan instead of a repair. */
  needs: 'because' | 'plan' | null;
  content: Record<Language, Content>;
  /** The site itself is in several languages and scripts, and must not be rewritten for a Latin reader. */
  multilingual?: boolean;
}

/** The content in a writing. Serbian Latin is derived: markup, addresses and code hold no Cyrillic, so they stay. */
export function contentIn(scenario: Scenario, writing: Writing): Content {
  const content = scenario.content[languageOf(writing)];
  if (writing !== 'sr-Latn' || scenario.multilingual) return content;
  return everyString(content, (text) => toLatin(text).replaceAll('sr-Cyrl', 'sr-Latn')) as Content;
}

function everyString(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((item) => everyString(item, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, everyString(item, change)]));
}

/** The work with these faults seeded. Throws when a fault's `good` is not there exactly once: a mistake of ours. */
export function seed(work: SeoWork, faults: Fault[]): SeoWork {
  const seeded = structuredClone(work);
  for (const fault of faults) {
    const slot = slotOf(seeded, fault.where);
    const parts = slot.get().split(fault.good);
    if (parts.length !== 2)
      throw new Error(`Fault of ${fault.check} in ${fault.where}: found ${parts.length - 1} times: ${fault.good}`);
    slot.set(parts.join(fault.bad));
  }
  return seeded;
}

interface Slot {
  get(): string;
  set(text: string): void;
}

function slotOf(work: SeoWork, where: string): Slot {
  if (where === 'robots') return { get: () => work.robots.text, set: (text) => void (work.robots.text = text) };
  if (where === 'sitemap') return { get: () => work.sitemapXml, set: (text) => void (work.sitemapXml = text) };
  const profile = work.businessProfile;
  if (where.startsWith('profile.') && profile) {
    const field = where.slice('profile.'.length) as keyof typeof profile;
    return { get: () => profile[field], set: (text) => void (profile[field] = text) };
  }
  const page = work.pages.find(({ id }) => id === where);
  if (!page) throw new Error(`No such file in the scenario: ${where}`);
  return { get: () => page.html, set: (text) => void (page.html = text) };
}

/** The lines that the seeded faults occupy. */
export function marksOf(work: SeoWork, faults: Fault[]): Mark[] {
  const lineAt = (text: string, index: number): number => text.slice(0, index).split('\n').length;
  return faults.flatMap((fault) => {
    const page = work.pages.find(({ id }) => id === fault.where);
    const index = page?.html.indexOf(fault.bad) ?? -1;
    if (!page || index < 0) return [];
    return [
      {
        where: `${page.id}.html`,
        line: lineAt(page.html, index),
        endLine: lineAt(page.html, index + fault.bad.trimEnd().length),
        check: fault.check,
      },
    ];
  });
}

/** A page of a scenario without unusual headers. */
export const page = (id: string, url: string, html: string): SeoWork['pages'][number] => ({
  id,
  url,
  html: html.trimStart(),
  headers: {},
});

/** A site with nothing but pages; the rest is added where a scenario needs it. */
export const siteOf = (pages: SeoWork['pages'], rest: Partial<SeoWork> = {}): SeoWork => ({
  pages,
  robots: { status: 404, text: '' },
  sitemapXml: '',
  businessProfile: null,
  files: [],
  because: '',
  plan: [],
  ...rest,
});
