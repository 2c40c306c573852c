import { searchForm } from '#kernel/serbian/search-form.ts';

/**
 * A text as search and quiz marking see it: Latin letters, lower case, no diacritics, `đ` as `dj`; everything that is
 * neither letter nor digit is one space. So `научити`, `naučiti` and `nauciti` are the same word. Safe in a browser.
 * The same form serves all languages, since a Romanian page may quote Serbian and the other way round.
 */
export const fold = (text: string): string =>
  searchForm(text, 'sr')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The same for one word: what is left of it has no spaces. */
export const foldWord = (word: string): string => fold(word).replace(/ /g, '');
