import { expect, it } from 'vitest';
import { readAddress } from './address.ts';

it.each([
  ['https://library.example/a b', 'https://library.example/a%20b'],
  ['/ro/', 'https://base.example/ro/'],
  ['//other.example/x', 'https://other.example/x'],
  ['https://библиотека.example:8080/', 'https://xn--80abmggd2bcje.example:8080/'],
])('%s can be followed', (href, whole) =>
  expect(readAddress(href, 'https://base.example/sr/')?.href.replace(/xn--[^.]+/, 'xn')).toBe(whole.replace(/xn--[^.]+/, 'xn')),
);
it.each(['https://biblio lang=', 'https://bib😀.example/', '//a b/', 'https://', 'https://a"b/'])(
  '%j can be followed by nobody',
  (href) => expect(readAddress(href, 'https://base.example/')).toBeUndefined(),
);
