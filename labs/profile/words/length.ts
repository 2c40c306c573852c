const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Length as the stricter network counts it: after NFC, the larger of graphemes and UTF-16 units. */
export function lengthOf(text: string): number {
  const normal = text.normalize('NFC');
  return Math.max(normal.length, countGraphemes(normal));
}

export const countGraphemes = (text: string): number => [...graphemes.segment(text)].length;
