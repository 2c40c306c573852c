/** What a learner edits in the SEO lab, and the check of hostile input that claims to be it. Sizes are in characters. */

export interface SitePage {
  /** File name without its ending: `home`. Evidence names it `home.html`. */
  id: string;
  url: string;
  html: string;
  /** Response headers that matter to search, by lower-case name: `x-robots-tag`. */
  headers: Record<string, string>;
}

export interface BusinessProfile {
  name: string;
  description: string;
  address: string;
  phone: string;
}

/** A line of a repair plan: which finding, what will be done, by whom, by when (ISO date). */
export interface PlanItem {
  checkId: string;
  what: string;
  who: string;
  by: string;
}

export interface SeoWork {
  pages: SitePage[];
  /** `status` is the HTTP status with which the file is answered; 404 = there is none. */
  robots: { status: number; text: string };
  /** Empty = there is none. */
  sitemapXml: string;
  businessProfile: BusinessProfile | null;
  /** Pictures and other files of the site with their size, so that a page can be weighed. */
  files: { url: string; bytes: number }[];
  /** The learner explains one choice, in her words. Never judged, only asked for. */
  because: string;
  plan: PlanItem[];
}

export const LIMITS = {
  pages: 12,
  html: 400_000,
  allHtml: 1_200_000,
  robots: 600_000,
  sitemap: 1_200_000,
  files: 300,
  plan: 60,
  line: 2_000,
  headers: 40,
} as const;
