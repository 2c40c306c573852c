import { UNITS_PER_EM, WIDTHS } from './arimo-widths.ts';

const advance = new Map<string, number>(
  WIDTHS.flatMap(([width, letters]) => [...letters].map((letter) => [letter, width] as const)),
);
/** For a character that the table lacks: the width of a lower-case n. */
const usual = advance.get('n') ?? UNITS_PER_EM / 2;

/**
 * Width of a line in CSS pixels, set in Arimo (metrically equal to Arial) without kerning. The same sum in every
 * browser and on the server, which a canvas would not give.
 */
export function widthInPx(text: string, fontPx: number): number {
  let units = 0;
  for (const letter of text.normalize('NFC')) units += /\p{M}/u.test(letter) ? 0 : (advance.get(letter) ?? usual);
  return (units / UNITS_PER_EM) * fontPx;
}
