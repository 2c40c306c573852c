import { toLatin } from '../../../src/kernel/serbian/to-latin.ts';

/** Serbian Latin letters and pairs, and what stands for them in Cyrillic. Enough to measure a line, not to publish one. */
const PAIRS: Record<string, string> = { lj: 'љ', nj: 'њ', dž: 'џ' };
const LATIN = 'abvgdđežzijklmnoprstćufhcčš';
const CYRILLIC = 'абвгдђежзијклмнопрстћуфхцчш';

const inCase = (like: string, letter: string): string => (like[0] === like[0]?.toLowerCase() ? letter : letter.toUpperCase());

function toCyrillic(text: string): string {
  return text.normalize('NFC').replace(/lj|nj|dž|\p{Script=Latin}/giu, (found) => {
    const small = found.toLowerCase();
    const letter = PAIRS[small] ?? CYRILLIC[LATIN.indexOf(small)] ?? small;
    return inCase(found, letter);
  });
}

/** A Serbian line in its other script, and which that is. */
export const inOtherScript = (text: string): { script: 'Latin' | 'Cyrillic'; text: string } =>
  /\p{Script=Cyrillic}/u.test(text) ? { script: 'Latin', text: toLatin(text) } : { script: 'Cyrillic', text: toCyrillic(text) };
