import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchForm } from './search-form.ts';
import { proseToLatin, toLatin } from './to-latin.ts';

it.each([
  ['ЊЕГОШ', 'NJEGOŠ'],
  ['Његош', 'Njegoš'],
  ['Љ', 'Lj'],
  ['Љ. Ненадовић', 'Lj. Nenadović'],
  ['ЉИГ', 'LJIG'],
  ['БОЉ', 'BOLJ'],
  ['Џеп', 'Džep'],
  ['ЏЕП-ЊУШКА', 'DŽEP-NJUŠKA'],
  ['СТАЊЕ-ЉУБАВ-Џеп', 'STANJE-LJUBAV-Džep'],
  ['ЊУ и Њ.Ј.', 'NJU i Nj.J.'],
  ['КО\u0301Њ', 'KÓNJ'],
  ['КОЊ\u00ADИЦА, СТАЊ\u00AD', 'KONJ\u00ADICA, STANJ\u00AD'],
  ['вѝно, ӣ, е\u0300', 'vìno, ī, è'],
  ['ђак, Ђак, ЂАК', 'đak, Đak, ĐAK'],
  ['Ђорђе Ћосић воли жабу', 'Đorđe Ćosić voli žabu'],
  ['SEO и Google претрага', 'SEO i Google pretraga'],
  ['', ''],
])('%s → %s', (cyrillic, latin) => expect(toLatin(cyrillic)).toBe(latin));

it('agrees with an independent dictionary that ships both scripts, word by word', () => {
  const require = createRequire(import.meta.url);
  const words = (name: string): string[] =>
    readFileSync(join(dirname(require.resolve(name)), 'index.dic'), 'utf8').split('\n').slice(1).map((line) => line.split('/')[0]?.trim() ?? '').filter(Boolean); // prettier-ignore
  const latin = new Set(words('dictionary-sr-latn').map((word) => word.normalize('NFC')));
  const cyrillic = words('dictionary-sr');
  expect(cyrillic.length).toBeGreaterThan(250_000);
  const derived = new Set(cyrillic.map(toLatin));
  expect([...derived].filter((word) => !latin.has(word))).toEqual([]);
  expect([...latin].filter((word) => !derived.has(word))).toEqual([]);
});

describe('laws', () => {
  const serbian = fc.string({ unit: fc.constantFrom(...'абвгдђежзијклљмнњопрстћуфхцчџшАБВГДЂЕЖЗИЈКЛЉМНЊОПРСТЋУФХЦЧЏШ -.1') });
  it('leaves no Serbian Cyrillic behind and is idempotent', () => {
    fc.assert(fc.property(serbian, (text) => !/[\u0400-\u04ff]/.test(toLatin(text)) && toLatin(toLatin(text)) === toLatin(text)));
  });
  it('keeps anything that is not Serbian Cyrillic', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary-ascii' }), (text) => toLatin(text) === text));
  });
  it('grows by exactly one letter for each љ, њ and џ', () => {
    fc.assert(fc.property(serbian, (text) => toLatin(text).length === text.length + (text.match(/[љњџ]/giu) ?? []).length));
  });
  it('can be undone where no two letters look like a digraph', () => {
    const letters = [...'абвгдђежзијклљмнњопрстћуфхцчџш'];
    const back = new Map(letters.map((letter) => [toLatin(letter), letter]));
    const undo = (latin: string): string => latin.replace(/lj|nj|dž|\p{L}/gu, (letter) => back.get(letter) ?? letter);
    fc.assert(
      fc.property(serbian, (text) => {
        const small = text.toLowerCase();
        fc.pre(!/лј|нј|дж/.test(small));
        expect(undo(toLatin(small))).toBe(small);
      }),
    );
  });
  it('takes time in proportion to the text', () => {
    const long = `Љ${'\u0301'.repeat(20)}`.repeat(20_000);
    const began = performance.now();
    toLatin(long);
    expect(performance.now() - began).toBeLessThan(5_000);
  });
  it('never fails on any string', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => typeof toLatin(text) === 'string'));
  });
  it('gives both scripts one search form', () => {
    fc.assert(fc.property(serbian, (text) => searchForm(text, 'sr') === searchForm(toLatin(text), 'sr')));
  });
});

it('leaves code and addresses alone in prose', () => {
  expect(proseToLatin('Ознака `<title>Почетна</title>` и https://пример.срб/страна, пишите на a@b.rs')).toBe(
    'Oznaka `<title>Почетна</title>` i https://пример.срб/страна, pišite na a@b.rs',
  );
});

it.each([
  ['научити', 'naučiti', 'nauciti'],
  ['ђак', 'đak', 'djak'],
  ['Џон', 'džon', 'DZON'],
])('%s, %s and %s are one word to a searcher', (...words) =>
  expect(new Set(words.map((word) => searchForm(word, 'sr'))).size).toBe(1),
);
it('forgives Romanian diacritics, with comma or cedilla', () =>
  expect(
    new Set(['căutare', 'cautare', 'Căutare'].map((w) => searchForm(w, 'ro'))).size +
      new Set(['școală', 'şcoală', 'scoala'].map((w) => searchForm(w, 'ro'))).size,
  ).toBe(2));
