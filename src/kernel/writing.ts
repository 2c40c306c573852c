/**
 * The four writings in which Bibliobus is read, and the three languages in which it is written.
 * Serbian is authored in Cyrillic; its Latin writing is derived (docs/decisions/004).
 */
export const WRITINGS = ['en', 'ro', 'sr', 'sr-Latn'] as const;
export type Writing = (typeof WRITINGS)[number];

export const LANGUAGES = ['en', 'ro', 'sr'] as const;
export type Language = (typeof LANGUAGES)[number];

/** One text in each language of authorship. */
export type ByLanguage<T = string> = Record<Language, T>;

/** True when `value` is one of the four writings. */
export const isWriting = (value: unknown): value is Writing => WRITINGS.includes(value as Writing);

/** The language whose source a writing is read from: `sr-Latn` → `sr`. */
export const languageOf = (writing: Writing): Language => (writing === 'sr-Latn' ? 'sr' : writing);

/** BCP 47 tag for `<html lang>`: `sr` → `sr-Cyrl`, so that hyphenation and speech pick the right script. */
export const htmlLang = (writing: Writing): string => (writing === 'sr' ? 'sr-Cyrl' : writing);

/** Each writing's own name, in itself. */
export const WRITING_NAMES: Record<Writing, string> = {
  en: 'English',
  ro: 'Română',
  sr: 'Српски',
  'sr-Latn': 'Srpski',
};
