import type { Check } from '../check.ts';
import { alt } from './alt.ts';
import { businessProfile } from './business-profile.ts';
import { canonical } from './canonical.ts';
import { crawlableLinks } from './crawlable-links.ts';
import { event } from './event.ts';
import { facts } from './facts.ts';
import { headings } from './headings.ts';
import { hreflang } from './hreflang.ts';
import { indexable } from './indexable.ts';
import { language } from './language.ts';
import { linkText } from './link-text.ts';
import { metaDescription } from './meta-description.ts';
import { retiredAdvice } from './retired-advice.ts';
import { robotsTxt } from './robots-txt.ts';
import { sitemap } from './sitemap.ts';
import { structuredData } from './structured-data.ts';
import { title } from './title.ts';
import { weight } from './weight.ts';

/** All checks, the gate first, in the order in which they are shown. */
export const CHECKS: readonly Check[] = [
  indexable,
  title,
  metaDescription,
  headings,
  alt,
  linkText,
  crawlableLinks,
  canonical,
  hreflang,
  language,
  robotsTxt,
  sitemap,
  structuredData,
  event,
  weight,
  businessProfile,
  retiredAdvice,
  facts,
];
