/** Encodings in which reports come: GA4 writes UTF-8, Matomo UTF-16, and spreadsheets those of old Windows (1251 is Cyrillic). */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1250' | 'windows-1251' | 'windows-1252';

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

/** Bytes of letters that Windows-1250 has and neither Romanian, Serbian nor Hungarian uses; in Windows-1252 they are à å ê ì ï ñ ò ø ù. */
const WESTERN = new Set([
  0xc0, 0xc5, 0xca, 0xcc, 0xcf, 0xd1, 0xd2, 0xd8, 0xd9, 0xe0, 0xe5, 0xea, 0xec, 0xef, 0xf1, 0xf2, 0xf8, 0xf9,
]);
/** Bytes of ş ţ ć đ in Windows-1250, large and small. */
const LOCAL = new Set([0xaa, 0xba, 0xde, 0xfe, 0xc6, 0xe6, 0xd0, 0xf0]);

/**
 * The old one-byte encoding of bytes that are no UTF-8. Cyrillic words are whole runs of high bytes, Latin ones have them singly; the
 * two Latin tables are told apart by letters that only one of them could mean here. A guess: the learner sees the labels before taking them.
 */
export function oldEncodingOf(bytes: Uint8Array): Encoding {
  let [high, inRuns, western, local] = [0, 0, 0, 0];
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] ?? 0;
    if (byte < 0x80) continue;
    high++;
    if ((bytes[i - 1] ?? 0) >= 0x80 || (bytes[i + 1] ?? 0) >= 0x80) inRuns++;
    if (WESTERN.has(byte)) western++;
    if (LOCAL.has(byte)) local++;
  }
  if (inRuns > high * 0.7) return 'windows-1251';
  return western > local ? 'windows-1252' : 'windows-1250';
}
