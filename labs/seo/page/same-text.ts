import { toLatin } from '../../../src/kernel/serbian/to-latin.ts';

/** Runs of white space, including the no-break kind, become one space. */
export const fold = (text: string): string => text.replace(/[\s\u00a0]+/g, ' ').trim();

/**
 * A text as it is compared with what a reader sees: one script (a library has one name in two), lower case, no
 * punctuation, single spaces. A Serbian site may name itself in either script, so that is no difference.
 */
export const plain = (text: string): string =>
  fold(
    toLatin(text.normalize('NFC'))
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' '),
  );

/** True when the words of `part` stand in `whole`, one after the other. */
export const says = (whole: string, part: string): boolean =>
  part.trim() !== '' && ` ${plain(whole)} `.includes(` ${plain(part)} `);

/** The last eight digits: enough to tell numbers apart, and free of country and trunk prefixes. */
const tail = (digits: string): string => digits.slice(-8);
const digitsOf = (text: string): string => text.replace(/\D/g, '');

/** Telephone numbers in a text, as runs of digits with the usual marks between them. */
const numbersIn = (text: string): string[] =>
  (text.match(/\+?\d[\d\s\u00a0()/.-]{4,}\d/g) ?? []).map(digitsOf).filter((digits) => digits.length >= 6);

export const samePhone = (a: string, b: string): boolean => digitsOf(a).length >= 6 && tail(digitsOf(a)) === tail(digitsOf(b));
export const saysPhone = (text: string, phone: string): boolean => numbersIn(text).some((found) => samePhone(found, phone));

/** Times of day in a text, in minutes after midnight: `9:00`, `09.00`, `9h`, `17 h`, `9 am`. */
export function timesIn(text: string): Set<number> {
  const found = new Set<number>();
  for (const [, hour = '', minute] of text.matchAll(/(?<!\d)(\d{1,2})[:.](\d{2})(?!\d)/g))
    found.add(Number(hour) * 60 + Number(minute));
  for (const [, hour = ''] of text.matchAll(/(?<!\d)(\d{1,2})\s?(?:h|č|ч|часова|časova|ore)(?!\p{L})/giu))
    found.add(Number(hour) * 60);
  for (const [, hour = '', half = ''] of text.matchAll(/(?<!\d)(\d{1,2})\s?(am|pm)(?!\p{L})/giu))
    found.add(((Number(hour) % 12) + (half.toLowerCase() === 'pm' ? 12 : 0)) * 60);
  return found;
}
