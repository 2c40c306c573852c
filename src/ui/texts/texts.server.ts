/** The interface's texts: read once from `./{en,ro,sr}/<area>.json`; Serbian Latin is derived. */
import type { Language, Writing } from '#kernel/writing.ts';
import { toLatinMessage } from './to-latin-message.ts';
import type { Texts } from './translator.ts';

const FILES = import.meta.glob<Record<string, string>>('./{en,ro,sr}/*.json', { eager: true, import: 'default' });

const byWriting = new Map<string, Texts>();

function areaIn(writing: Writing, area: string): Texts {
  const cached = byWriting.get(`${writing}/${area}`);
  if (cached) return cached;
  const language: Language = writing === 'sr-Latn' ? 'sr' : writing;
  const file = FILES[`./${language}/${area}.json`];
  if (!file) throw new Error(`No texts for area “${area}” in ${language}`);
  const texts = Object.fromEntries(
    Object.entries(file).map(([key, text]) => [`${area}.${key}`, writing === 'sr-Latn' ? toLatinMessage(text) : text]),
  );
  byWriting.set(`${writing}/${area}`, texts);
  return texts;
}

/**
 * The texts of some areas in one writing, flat: `area.key` → message. Throws for an area that does not exist. Should a text be
 * missing in a language, which the tests forbid, a reader gets the English one rather than a broken page.
 */
export const textsFor = (writing: Writing, areas: readonly string[]): Texts =>
  Object.assign({}, ...areas.flatMap((area) => (writing === 'en' ? [] : [areaIn('en', area)]).concat(areaIn(writing, area))));
