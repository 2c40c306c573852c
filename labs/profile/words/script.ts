import { toLatin } from '../../../src/kernel/serbian/to-latin.ts';
import type { Script } from '../work.ts';

const ADDRESS = /\b(?:https?:\/\/|www\.)\S+|\S+@\S+\.\S+|@[a-z0-9._]+|#\S+|\b[a-z0-9-]+(?:\.[a-z0-9-]+)+\b/giu;
const CYRILLIC = /\p{Script=Cyrillic}/u;
const LATIN = /\p{Script=Latin}/u;
/** What is written the same in every script does not speak for one. */
const plain = (text: string): string => text.replace(ADDRESS, ' ');
const words = (text: string): string[] => text.normalize('NFC').split(/[^\p{L}\p{M}]+/u);

/** A word with letters of both scripts, as look-alikes slip in: `Читаoница` with a Latin o. */
export const mixedWord = (text: string): string | undefined =>
  words(plain(text)).find((word) => CYRILLIC.test(word) && LATIN.test(word));

/** Share of letters in that script, in percent; 100 where there are none. */
export function shareOf(text: string, script: Script): number {
  const letters = plain(text).match(/\p{L}/gu) ?? [];
  const own = script === 'cyrillic' ? CYRILLIC : LATIN;
  return letters.length === 0 ? 100 : (letters.filter((letter) => own.test(letter)).length / letters.length) * 100;
}

/** The word with a cedilla where Romanian has a comma below. */
export const cedillaWord = (text: string): string | undefined => words(text).find((word) => /[şţŞŢ]/.test(word));

/** Is it the same name in two scripts? */
export const areOneName = (one: string, other: string): boolean =>
  toLatin(one).trim().toLowerCase() === toLatin(other).trim().toLowerCase();
