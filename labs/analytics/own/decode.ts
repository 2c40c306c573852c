/** Encodings in which reports come: GA4 writes UTF-8, Matomo UTF-16, and spreadsheets in our countries Windows-1250. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1250';

/** The encoding that the first bytes show; without a sign, UTF-8 until a byte proves otherwise. */
export function encodingOf(start: Uint8Array): Encoding {
  const [a, b] = start;
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  // Latin letters in UTF-16 without a mark: every second byte is nothing.
  const pairs = Math.min(64, Math.floor(start.length / 2));
  const zeros = (from: number): number =>
    Array.from({ length: pairs }, (_, i) => start[2 * i + from]).filter((byte) => byte === 0).length;
  if (pairs >= 4 && zeros(1) > pairs * 0.8) return 'utf-16le';
  if (pairs >= 4 && zeros(0) > pairs * 0.8) return 'utf-16be';
  return 'utf-8';
}

/** True for bytes that are no text: a spreadsheet, a picture, a zip. */
export const isBinary = (start: Uint8Array): boolean => {
  const magic = String.fromCharCode(...start.subarray(0, 4));
  if (magic.startsWith('PK') || magic.startsWith('\x89PNG') || magic.startsWith('%PDF') || magic.startsWith('\xd0\xcf'))
    return true;
  return encodingOf(start) === 'utf-8' && start.subarray(0, 512).includes(0);
};
