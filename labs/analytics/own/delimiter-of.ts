type Mark = ',' | ';' | '\t';
/** In this order where two marks cut equally well: a comma may also stand between decimals. */
const MARKS: readonly Mark[] = ['\t', ';', ','];
/** Characters that are looked at; the last line of so much may be cut off and does not count. */
const SAMPLE = 65_536;
/** A cell in quotes, with its line breaks and written quotes. Only where a cell begins: a stray quote inside one opens nothing. */
const QUOTED = /(^|[,;\t\r\n])"(?:[^"]|"")*"/g;

/** The lines of each table: remarks (`#`) and empty lines part them. */
function blocksOf(text: string): string[][] {
  const sample = text.slice(0, SAMPLE).replaceAll(QUOTED, '$1');
  const lines = sample.split(/\r\n|\n|\r/);
  if (text.length > SAMPLE) lines.pop();
  const blocks: string[][] = [[]];
  for (const line of lines)
    if (line.trim() === '' || line.startsWith('#')) blocks.push([]);
    else blocks.at(-1)?.push(line);
  return blocks.filter((lines) => lines.length > 0);
}

/**
 * The mark between cells: the one that cuts the heading and most of the other lines into the same number of cells. One `;` in a page
 * title or one tab in a comma file is not enough. Where no mark does so, the one that cuts the heading; a comma if none.
 */
export function delimiterOf(text: string): Mark {
  const blocks = blocksOf(text);
  const judged = MARKS.map((mark) => {
    let [lines, alike, cells] = [0, 0, 0];
    for (const block of blocks) {
      const [head = 1, ...others] = block.map((line) => line.split(mark).length);
      if (head < 2 && cells > 0) continue;
      cells = Math.max(cells, head);
      lines += others.length;
      if (head > 1) alike += others.filter((count) => count === head).length;
    }
    const share = lines === 0 ? Number(cells > 1) : alike / lines;
    return { mark, cells, share, isSure: cells > 1 && share > 0.5 };
  }).filter(({ cells }) => cells > 1);
  judged.sort((a, b) => Number(b.isSure) - Number(a.isSure) || b.share - a.share || b.cells - a.cells);
  return judged[0]?.mark ?? ',';
}
