/**
 * Writes labs/seo/width/arimo-widths.ts: the advance width of every letter that our writings use, read from the font
 * files of @fontsource/arimo. Run after a font update: `node scripts/measure-arimo.ts`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inflateSync } from 'node:zlib';

const FOLDER = dirname(fileURLToPath(import.meta.resolve('@fontsource/arimo/package.json')));
const FILES = ['latin', 'latin-ext', 'cyrillic'];
/** Basic Latin, Latin-1, Latin Extended-A, Romanian comma-below, Cyrillic, punctuation, €, №, ™. */
const WANTED: [number, number][] = [
  [0x20, 0x7e],
  [0xa0, 0xff],
  [0x100, 0x17f],
  [0x218, 0x21b],
  [0x400, 0x45f],
  [0x490, 0x491],
  [0x2010, 0x2015],
  [0x2018, 0x201f],
  [0x2022, 0x2022],
  [0x2026, 0x2026],
  [0x2039, 0x203a],
  [0x20ac, 0x20ac],
  [0x2116, 0x2116],
  [0x2122, 0x2122],
];

/** The tables of a WOFF 1.0 file (W3C Recommendation, 2012): a directory of 20-byte entries, each zlib-compressed or plain. */
function tablesOf(file: Buffer): Map<string, Buffer> {
  const count = file.readUInt16BE(12);
  return new Map(
    Array.from({ length: count }, (_, i) => {
      const entry = 44 + i * 20;
      const [offset, packed, plain] = [file.readUInt32BE(entry + 4), file.readUInt32BE(entry + 8), file.readUInt32BE(entry + 12)];
      const bytes = file.subarray(offset, offset + packed);
      return [file.toString('latin1', entry, entry + 4), packed < plain ? inflateSync(bytes) : bytes] as const;
    }),
  );
}

/** Code point → glyph, from a format 4 subtable of `cmap`. */
function glyphsOf(cmap: Buffer): (code: number) => number {
  const subtables = Array.from({ length: cmap.readUInt16BE(2) }, (_, i) => cmap.readUInt32BE(4 + i * 8 + 4));
  const start = subtables.find((offset) => cmap.readUInt16BE(offset) === 4);
  if (start === undefined) throw new Error('The font has no format 4 character map.');
  const double = cmap.readUInt16BE(start + 6);
  return (code) => {
    for (let i = 0; i < double; i += 2) {
      if (cmap.readUInt16BE(start + 14 + i) < code) continue;
      const first = cmap.readUInt16BE(start + 16 + double + i);
      if (first > code) return 0;
      const delta = cmap.readUInt16BE(start + 16 + 2 * double + i);
      const rangeAt = start + 16 + 3 * double + i;
      const range = cmap.readUInt16BE(rangeAt);
      if (range === 0) return (code + delta) & 0xffff;
      const glyph = cmap.readUInt16BE(rangeAt + range + 2 * (code - first));
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    }
    return 0;
  };
}

const widths = new Map<number, number>();
let unitsPerEm = 0;
for (const name of FILES) {
  const tables = tablesOf(readFileSync(`${FOLDER}/files/arimo-${name}-400-normal.woff`));
  const table = (tag: string): Buffer => {
    const found = tables.get(tag);
    if (!found) throw new Error(`The font file ${name} has no table ${tag}.`);
    return found;
  };
  unitsPerEm = table('head').readUInt16BE(18);
  const metrics = table('hhea').readUInt16BE(34);
  const glyph = glyphsOf(table('cmap'));
  for (const [from, to] of WANTED) {
    for (let code = from; code <= to; code++) {
      const index = glyph(code);
      if (index > 0 && !widths.has(code)) widths.set(code, table('hmtx').readUInt16BE(Math.min(index, metrics - 1) * 4));
    }
  }
}

const byWidth = new Map<number, string>();
for (const [code, width] of [...widths].sort(([a], [b]) => a - b)) {
  byWidth.set(width, (byWidth.get(width) ?? '') + String.fromCodePoint(code));
}
const escaped = (letters: string): string =>
  JSON.stringify(letters).replace(
    /[\u007f-\u00a0\u00ad\u2010-\u2015]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
const rows = [...byWidth].sort(([a], [b]) => a - b).map(([width, letters]) => `  [${width}, ${escaped(letters)}],`);
writeFileSync(
  'labs/seo/width/arimo-widths.ts',
  `/** Made by scripts/measure-arimo.ts from @fontsource/arimo (OFL-1.1), regular. Do not edit. */\nexport const UNITS_PER_EM = ${unitsPerEm};\n/** Advance width in font units → the characters that have it. */\n// prettier-ignore\nexport const WIDTHS: [number, string][] = [\n${rows.join('\n')}\n];\n`,
);
console.log(`${widths.size} characters in ${byWidth.size} widths.`);
