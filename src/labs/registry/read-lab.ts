import { languageOf, type Writing } from '../../kernel/writing.ts';
import { toLatin } from '../../kernel/serbian/to-latin.ts';
import type { LabEngine, LabManifest, LabTexts, Paper, Review, ScenarioSummary, Verdict } from '../contract.ts';
import { refuse } from '../refusals.ts';
import { GUESTS } from './guests.ts';

/** A lab as a page needs it, in one writing. */
export interface LabView {
  slug: string;
  version: number;
  title: string;
  summary: string;
  scenarios: ScenarioView[];
}

export interface ScenarioView extends Omit<ScenarioSummary, 'title' | 'brief'> {
  title: string;
  brief: string;
}

const manifestOf = (slug: string): LabManifest => {
  const manifest = GUESTS.find((guest) => guest.slug === slug);
  if (!manifest) throw refuse('lab-not-found', { lab: slug.slice(0, 64) });
  return manifest;
};

/** All labs with their scenarios, in the order of the list. */
export const listLabs = (writing: Writing): Promise<LabView[]> => Promise.all(GUESTS.map(({ slug }) => readLab(slug, writing)));

/** One lab; refuses an unknown one. */
export async function readLab(slug: string, writing: Writing): Promise<LabView> {
  const manifest = manifestOf(slug);
  const { scenarios } = await manifest.engine();
  const say = (texts: Record<'en' | 'ro' | 'sr', string>): string => inWriting(texts[languageOf(writing)], writing);
  return {
    slug,
    version: manifest.version,
    title: say(manifest.title),
    summary: say(manifest.summary),
    scenarios: scenarios.map((scenario) => ({ ...scenario, title: say(scenario.title), brief: say(scenario.brief) })),
  };
}

/** The lab's pure half; refuses an unknown lab. */
export const readEngine = (slug: string): Promise<LabEngine> => manifestOf(slug).engine();

/** The lab's own texts in a writing: flat keys, ICU messages. Serbian Latin is derived. */
export async function labTexts(slug: string, writing: Writing): Promise<LabTexts> {
  const texts = await manifestOf(slug).texts[languageOf(writing)]();
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, inWriting(text, writing)]));
}

/** A scenario on paper, for the handbook; refuses an unknown lab or scenario. */
export async function readPaper(slug: string, scenario: string, writing: Writing): Promise<Paper> {
  const { scenarios } = await readEngine(slug);
  if (!scenarios.some(({ id }) => id === scenario)) throw refuse('scenario-not-found', { scenario: scenario.slice(0, 64) });
  const { paper } = await manifestOf(slug).faces();
  return paper(scenario, writing, await labTexts(slug, writing));
}

/** What a reviewer reads about an attempt. */
export async function readReview(slug: string, verdict: Verdict, writing: Writing): Promise<Review> {
  const { review } = await manifestOf(slug).faces();
  return review(verdict, writing, await labTexts(slug, writing));
}

/** Placeholders, code and addresses hold no Cyrillic, so the whole message may be rewritten. */
const inWriting = (text: string, writing: Writing): string => (writing === 'sr-Latn' ? toLatin(text) : text);
