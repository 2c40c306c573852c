import { LANGUAGES, type ByLanguage } from '#kernel/writing.ts';
import { fieldText } from '../../form-text.ts';

const FIELDS = LANGUAGES.flatMap((language) => [`title-${language}`, `summary-${language}`]);

/** What was typed into the words of a training, so that nothing is lost when it is refused. */
export const typedWords = (form: FormData): Record<string, string> =>
  Object.fromEntries(FIELDS.map((name) => [name, fieldText(form, name).slice(0, 5000)]));

const byLanguage = (form: FormData, what: string): ByLanguage => ({
  en: fieldText(form, `${what}-en`),
  ro: fieldText(form, `${what}-ro`),
  sr: fieldText(form, `${what}-sr`),
});

export const wordsOf = (form: FormData): { title: ByLanguage; summary: ByLanguage } => ({
  title: byLanguage(form, 'title'),
  summary: byLanguage(form, 'summary'),
});
