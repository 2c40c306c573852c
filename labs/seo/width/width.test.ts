import { expect, test } from 'vitest';
import { widthInPx } from './width.ts';

/** Measured in Chromium with the files of @fontsource/arimo 5.3.0, `canvas.measureText`, 20 px, kerning off. */
const MEASURED: [string, number][] = [
  ['Home', 53.35],
  ['Alderbrook Public Library: books, study space, events', 475.801],
  ['Biblioteca Municipală Târgu Florilor: cărți, program', 446.836],
  ['Градска библиотека Липоград: књиге, радно време', 477.598],
  ['Gradska biblioteka Lipograd: knjige, radno vreme', 435.801],
  ['ЉЊЏЂЋ љњџђћ', 163.311],
  ['șțăîâ ȘȚĂÎÂ', 106.709],
  ['WAVE To. Ty', 121.123],
];

test.each(MEASURED)('“%s” is as wide as a browser draws it', (text, width) => {
  expect(widthInPx(text, 20)).toBeCloseTo(width, 2);
});

test('width grows with the font and ignores how accents are composed', () => {
  expect(widthInPx('čitaonica', 40)).toBeCloseTo(2 * widthInPx('čitaonica', 20), 9);
  expect(widthInPx('čitaonica'.normalize('NFD'), 20)).toBe(widthInPx('čitaonica', 20));
});

test('a character that the table lacks counts as an ordinary letter', () => {
  expect(widthInPx('漢', 20)).toBe(widthInPx('n', 20));
});
