import { describe, expect, it } from 'vitest';
import { groupByLetter, letterOf } from './group-by-letter.ts';

describe('letterOf', () => {
  it.each([
    ['ljubitelj', 'sr-Latn', 'Lj'],
    ['LJUBITELJ', 'sr-Latn', 'Lj'],
    ['džep', 'sr-Latn', 'Dž'],
    ['duh', 'sr-Latn', 'D'],
    ['љубитељ', 'sr', 'Љ'],
    ['ljudski', 'ro', 'L'],
    ['șir', 'ro', 'Ș'],
    ['sitemap', 'ro', 'S'],
    ['s\u030ckola', 'sr-Latn', 'Š'],
    ['404', 'en', '#'],
    ['', 'en', '#'],
  ] as const)('%j in %s stands under %s', (word, writing, letter) => expect(letterOf(word, writing)).toBe(letter));
});

describe('groupByLetter', () => {
  it('keeps the order of terms, and every term once', () => {
    const terms = ['hreflang', 'аутор', 'Hash', 'адреса'].map((term) => ({ term }));
    expect(groupByLetter(terms, 'sr')).toEqual([
      { letter: 'H', terms: [{ term: 'hreflang' }, { term: 'Hash' }] },
      { letter: 'А', terms: [{ term: 'аутор' }, { term: 'адреса' }] },
    ]);
  });
  it('gives nothing for nothing', () => expect(groupByLetter([], 'ro')).toEqual([]));
});
