/** Spaces that people and programs put between thousands: plain, no-break, narrow no-break, thin. */
const GAPS = /[\s\u00a0\u202f\u2009’']/g;

/**
 * A figure as a person or a report writes it: “1.234”, “1 234”, “64,7 %”, “64.7%”. A single point or comma followed by exactly three
 * digits separates thousands in a count and decimals in a share (`decimals`). Nothing for everything else.
 */
export function parseFigure(text: string, decimals: boolean): number | undefined {
  const plain = text.replaceAll(GAPS, '').replace(/%$/, '').replace('−', '-');
  if (!/^-?\d+([.,]\d+)*$/.test(plain)) return undefined;
  const marks = plain.match(/[.,]/g) ?? [];
  const last = Math.max(plain.lastIndexOf('.'), plain.lastIndexOf(','));
  const tail = last < 0 ? '' : plain.slice(last + 1);
  const isMixed = new Set(marks).size === 2;
  const isThousands = marks.length > 1 ? !isMixed : marks.length === 1 && tail.length === 3 && !decimals;
  if (isThousands || (isMixed && !decimals && tail.length === 3))
    return /^-?\d{1,3}([.,]\d{3})+$/.test(plain) ? Number(plain.replaceAll(/[.,]/g, '')) : undefined;
  if (last < 0) return Number(plain);
  const whole = plain.slice(0, last);
  if (isMixed && !/^-?\d{1,3}([.,]\d{3})+$/.test(whole)) return undefined;
  return Number(`${whole.replaceAll(/[.,]/g, '')}.${tail}`);
}

/** All figures that a sentence holds, each in every way in which it can be read. */
export function figuresIn(sentence: string): number[] {
  const written = sentence.match(/\d{1,3}(?:[.,\s\u00a0\u202f]\d{3})+(?:[.,]\d+)?|\d+(?:[.,]\d+)?/g) ?? [];
  const parts = [...written, ...(sentence.match(/\d+(?:[.,]\d+)?/g) ?? [])];
  const read = parts.flatMap((part) => [parseFigure(part, true), parseFigure(part, false)]);
  return [...new Set(read.filter((value) => value !== undefined))];
}
