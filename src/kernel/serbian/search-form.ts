import type { Language } from '../writing.ts';
import { toLatin } from './to-latin.ts';

const MARKS = /\p{M}/gu;

/**
 * How a word is compared: case, diacritics and Serbian script forgiven. `научити`, `naučiti` and `nauciti` have one form;
 * so have `ђ`, `đ` and `dj`, and Romanian `ș` with comma or cedilla. Used for search and for marking short answers, on both
 * sides of the comparison, so the form need not be readable.
 */
export function searchForm(text: string, language: Language): string {
  let form = (language === 'sr' ? toLatin(text) : text).toLowerCase().normalize('NFD').replace(MARKS, '').normalize('NFC');
  if (language === 'sr') form = form.replaceAll('đ', 'dj');
  return form;
}
