import { toLatin } from '../../../src/kernel/serbian/to-latin.ts';

/** Two ways of writing the same fact: case, script, spaces and punctuation do not count, diacritics do. */
export const plainOf = (text: string): string =>
  toLatin(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
export const isSame = (one: string, other: string): boolean => plainOf(one) === plainOf(other);

/** The digits that are dialled inside a country: `+381 19 555 010`, `00381 (0)19/555-010` and `019 555 010` are one number. */
export const phoneOf = (text: string): string =>
  text
    .replace(/\(0\)/, '')
    .replace(/\D/g, '')
    .replace(/^(?:00)?(?:381|40|44)(?=\d{8,})/, '')
    .replace(/^0+/, '');
export const isSamePhone = (one: string, other: string): boolean => phoneOf(one) === phoneOf(other);

/** A web address that a person can open. */
export function isAddress(text: string): boolean {
  if (!/^https?:\/\/\S+$/i.test(text.trim())) return false;
  try {
    return /[^.]\.[^.\s]{2,}/.test(new URL(text.trim()).hostname);
  } catch {
    return false;
  }
}

/** A handle as it is typed with and without its sign. */
export const handleOf = (text: string): string => text.trim().replace(/^@/, '');
