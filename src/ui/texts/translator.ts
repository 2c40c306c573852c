import { IntlMessageFormat } from 'intl-messageformat';
import type { Writing } from '#kernel/writing.ts';

/** Flat `area.key` → ICU message, in one writing. */
export type Texts = Readonly<Record<string, string>>;
export type Values = Record<string, string | number>;
export type Translate = (key: string, values?: Values) => string;

/** BCP 47 tag for plurals, numbers and dates. */
const FORMAT_LOCALE: Record<Writing, string> = { en: 'en-GB', ro: 'ro-RO', sr: 'sr-Cyrl-RS', 'sr-Latn': 'sr-Latn-RS' };

/** Most messages are words with values between them; only plurals and choices need the parser, which is slow to begin. */
const PLAIN = /^(?:[^{}'<#]|\{\w+\})*$/;
const VALUE = /\{(\w+)\}/g;

/**
 * A function that gives the text of a key with its values filled in. A key that does not exist throws: pages are tested
 * in every writing, so a missing text never reaches a reader.
 */
export function translator(writing: Writing, texts: Texts): Translate {
  const formats = new Map<string, IntlMessageFormat>();
  return (key, values) => {
    const message = texts[key];
    if (message === undefined) throw new Error(`No text for “${key}” in ${writing}`);
    if (PLAIN.test(message))
      return message.replace(VALUE, (_, name: string) => {
        const value = values?.[name];
        if (value === undefined) throw new Error(`No value for “${name}” in “${key}”`);
        return String(value);
      });
    let format = formats.get(key);
    if (!format)
      formats.set(key, (format = new IntlMessageFormat(message, FORMAT_LOCALE[writing], undefined, { ignoreTag: true })));
    return String(format.format(values));
  };
}

/** A date in words of the writing: “23 November 2026”. */
export const dateInWords = (writing: Writing, date: Date | string): string =>
  new Intl.DateTimeFormat(FORMAT_LOCALE[writing], { dateStyle: 'long', timeZone: 'Europe/Belgrade' }).format(new Date(date));

/** A local date within a sentence. Serbian has it in figures: a month's name would have to be declined. */
export const dayInSentence = (writing: Writing, date: string): string =>
  new Intl.DateTimeFormat(FORMAT_LOCALE[writing], {
    day: 'numeric',
    month: writing.startsWith('sr') ? 'numeric' : 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${date}T00:00:00Z`));

/** A moment where this device is: day and time, short. */
export const momentInWords = (writing: Writing, at: string): string =>
  new Intl.DateTimeFormat(FORMAT_LOCALE[writing], { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at));

/** A meeting's day and hour by the clock of its country: `Friday, 12 March 2027 at 17:00`. */
export const meetingInWords = (writing: Writing, at: Date | string, timeZone: string): string =>
  new Intl.DateTimeFormat(FORMAT_LOCALE[writing], { dateStyle: 'full', timeStyle: 'short', timeZone }).format(new Date(at));
