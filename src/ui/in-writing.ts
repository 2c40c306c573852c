/** Words that people here wrote in three languages, in the reader's writing; Serbian Latin is derived. */
import { proseToLatin } from '#kernel/serbian/to-latin.ts';
import { languageOf, type ByLanguage, type Writing } from '#kernel/writing.ts';

export const inWriting = (words: ByLanguage, writing: Writing): string =>
  writing === 'sr-Latn' ? proseToLatin(words.sr) : words[languageOf(writing)];
