/**
 * Length as the stricter network counts it: after NFC, the larger of graphemes and UTF-16 units. That is always the units, since no
 * grapheme has fewer than one (a law in laws.test.ts), so nothing has to be taken apart.
 */
export const lengthOf = (text: string): number => text.normalize('NFC').length;
