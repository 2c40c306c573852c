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

/** A text that is compared with many others: each view of it is made once, when it is first needed. */
export interface Said {
  /** `plain`, with a space at both ends. */
  readonly words: string;
  /** Ends of the telephone numbers in it. */
  readonly phones: ReadonlySet<string>;
  readonly times: ReadonlySet<number>;
}

export function said(text: string): Said {
  let words: string | undefined;
  let phones: ReadonlySet<string> | undefined;
  let times: ReadonlySet<number> | undefined;
  return {
    get words() {
      return (words ??= ` ${plain(text)} `);
    },
    get phones() {
      return (phones ??= new Set(numbersIn(text).map(tail)));
    },
    get times() {
      return (times ??= timesIn(text));
    },
  };
}

/** True when the words of `part` stand in the text, one after the other. */
export const says = ({ words }: Said, part: string): boolean => plain(part) !== '' && words.includes(` ${plain(part)} `);

/** True when the text has this telephone number, with or without the country's prefix. */
export const saysPhone = ({ phones }: Said, phone: string): boolean =>
  digitsOf(phone).length >= 6 && phones.has(tail(digitsOf(phone)));

/** The last eight digits: enough to tell numbers apart, and free of country and trunk prefixes. */
const tail = (digits: string): string => digits.slice(-8);
const digitsOf = (text: string): string => text.replace(/\D/g, '');

/** Telephone numbers in a text, as runs of digits with the usual marks between them. */
const numbersIn = (text: string): string[] =>
  (text.match(/\+?\d[\d\s\u00a0()/.-]{4,}\d/g) ?? []).map(digitsOf).filter((digits) => digits.length >= 6);

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
