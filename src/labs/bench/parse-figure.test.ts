import { expect, test } from 'vitest';
import { figuresIn, parseFigure } from './parse-figure.ts';

test('counts and shares as people write them', () => {
  for (const written of ['2334', '2.334', '2,334', '2 334', '2\u00a0334', '2\u202f334', '2’334'])
    expect(parseFigure(written, false)).toBe(2334);
  for (const written of ['64,7', '64.7', '64,7 %', '64.70%']) expect(parseFigure(written, true)).toBe(64.7);
  expect(parseFigure('1.234.567', false)).toBe(1_234_567);
  expect(parseFigure('1.234,5', true)).toBe(1234.5);
  expect(parseFigure('1,234.5', true)).toBe(1234.5);
  expect(parseFigure('0,667', true)).toBe(0.667);
  for (const nothing of ['', 'abc', '12,', ',5', '1.23.4', '12 a', '--5']) expect(parseFigure(nothing, false)).toBeUndefined();
});

test('figures in a sentence', () => {
  expect(figuresIn('U oktobru 2.334 posete, 64,7 % angažovanih.')).toEqual(expect.arrayContaining([2334, 64.7]));
  expect(figuresIn('nimic')).toEqual([]);
});
