import { readAddress } from './address.ts';
import type { BusinessProfile, SeoWork } from '../work.ts';
import { fold, said, type Said } from './same-text.ts';
import { parseHtml, type Element, type TextRun } from './parse-page.ts';

/** A page that has been read once for all checks. */
export interface Page {
  id: string;
  /** Name for evidence: `home.html`. */
  file: string;
  url: string;
  html: string;
  headers: Readonly<Record<string, string>>;
  elements: Element[];
  runs: TextRun[];
  /** `lang` of `<html>`, as written. */
  lang: string;
  /** All that a reader sees. */
  said: Said;
}

/** The whole site that a check may look at. */
export interface Site {
  pages: Page[];
  robots: { status: number; text: string };
  sitemapXml: string;
  businessProfile: BusinessProfile | null;
  files: ReadonlyMap<string, number>;
  /** What the pages must say, in our own scenarios. */
  facts: readonly string[];
}

/** Reads the work into a site. Throws `TooComplex` only. */
export function readSite(work: SeoWork, facts: readonly string[] = []): Site {
  const pages = work.pages.map((page): Page => {
    const { elements, runs } = parseHtml(page.html);
    return {
      id: page.id,
      file: `${page.id}.html`,
      url: page.url,
      html: page.html,
      headers: Object.fromEntries(Object.entries(page.headers).map(([name, value]) => [name.toLowerCase(), value])),
      elements,
      runs,
      lang: elements.find((element) => element.tag === 'html')?.attributes.lang?.trim() ?? '',
      said: said(runs.map((run) => run.text).join(' ')),
    };
  });
  return {
    pages,
    robots: work.robots,
    sitemapXml: work.sitemapXml,
    businessProfile: work.businessProfile,
    files: new Map(work.files.map(({ url, bytes }) => [url, bytes])),
    facts,
  };
}

export { fold };

/** The first 80 characters, for a quotation. */
export const quote = (text: string): string => {
  const folded = fold(text);
  return folded.length > 80 ? `${[...folded].slice(0, 79).join('')}…` : folded;
};

export const all = (page: Page, ...tags: string[]): Element[] => page.elements.filter(({ tag }) => tags.includes(tag));

/** `<meta name=…>` by lower-case name. */
export const metas = (page: Page, name: string): Element[] =>
  all(page, 'meta').filter(({ attributes }) => attributes.name?.trim().toLowerCase() === name);

/** `<link rel=…>`; `rel` is a list of words. */
export const links = (page: Page, rel: string): Element[] =>
  all(page, 'link').filter(({ attributes }) => (attributes.rel ?? '').toLowerCase().split(/\s+/).includes(rel));

/** An absolute http(s) address, or undefined. */
export function absolute(href: string): URL | undefined {
  if (!/^https?:\/\//i.test(href.trim())) return undefined;
  return readAddress(href);
}

/** The address without its fragment, so that two spellings of one page compare equal. */
export function bareAddress(href: string): string {
  const url = absolute(href);
  return url ? `${url.origin}${url.pathname}${url.search}` : href;
}

export const sameAddress = (a: string, b: string): boolean => bareAddress(a) === bareAddress(b);
