/**
 * Writes src/ui/fonts/: Source Serif 4 and Source Sans 3 with only the letters and weights that our writings use, from the
 * files of the @fontsource-variable packages. Run after a font update: `node scripts/subset-fonts.ts`.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';

const FAMILIES = { serif: 'source-serif-4', sans: 'source-sans-3' };
const WEIGHTS = { wght: { min: 400, max: 700 } };
const OUT = fileURLToPath(new URL('../src/ui/fonts/', import.meta.url));

const range = (first: number, last: number): string =>
  String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, at) => first + at));
const PIECES = {
  /** Basic Latin, what Romanian and neighbours' names need of Latin-1, and the punctuation of all four writings. */
  latin: { file: 'latin', letters: `${range(0x20, 0x7e)}\u00a0§©«»°·×ÁÂÄÇÉÎÖÜßàáâäçèéêëíîóôöúü–—‘’‚“”„•…€→−` },
  /** Romanian with comma-below, Serbian Latin, Hungarian names. */
  neighbours: { file: 'latin-ext', letters: 'ăĂșȘțȚčČćĆđĐšŠžŽőŐűŰ' },
  /** The Serbian alphabet; its italics follow `lang` by the font’s own `locl` feature, which a subset keeps. */
  cyrillic: { file: 'cyrillic', letters: `${range(0x410, 0x44f)}ЂЈЉЊЋЏђјљњћџ` },
};

mkdirSync(OUT, { recursive: true });
for (const [family, name] of Object.entries(FAMILIES)) {
  const folder = dirname(fileURLToPath(import.meta.resolve(`@fontsource-variable/${name}/package.json`)));
  for (const style of ['normal', 'italic']) {
    if (family === 'sans' && style === 'italic') continue;
    for (const [piece, { file, letters }] of Object.entries(PIECES)) {
      const source = readFileSync(join(folder, 'files', `${name}-${file}-wght-${style}.woff2`));
      const made = await subsetFont(source, letters, { targetFormat: 'woff2', variationAxes: WEIGHTS });
      const target = `${family}-${piece}${style === 'italic' ? '-italic' : ''}.woff2`;
      writeFileSync(join(OUT, target), made);
      console.log(`${target} ${source.length} → ${made.length} bytes`);
    }
  }
  writeFileSync(join(OUT, `LICENSE-${family}.txt`), readFileSync(join(folder, 'LICENSE')));
}
