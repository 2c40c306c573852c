import { expect, it } from 'vitest';
import { htmlLang, isWriting, LANGUAGES, languageOf, WRITING_NAMES, WRITINGS } from './writing.ts';

it('reads every writing from a language of authorship', () => {
  expect(WRITINGS.map(languageOf)).toEqual(['en', 'ro', 'sr', 'sr']);
  for (const writing of WRITINGS) expect(LANGUAGES).toContain(languageOf(writing));
});
it('tags pages so that the two Serbian scripts are told apart', () => {
  expect(WRITINGS.map(htmlLang)).toEqual(['en', 'ro', 'sr-Cyrl', 'sr-Latn']);
});
it('names each writing in itself', () =>
  expect(WRITING_NAMES).toEqual({ en: 'English', ro: 'Română', sr: 'Српски', 'sr-Latn': 'Srpski' }));
it.each(['EN', 'sr-Cyrl', 'de', '', null, undefined, 1])('%j is not a writing', (value) => expect(isWriting(value)).toBe(false));
