import writeExcelFile, { type Cell, type Row, type SheetData } from 'write-excel-file/node';
import type { WorksheetView } from '../views.ts';
import { stableZip } from './stable-zip.ts';

/** Width of a column in letters. */
const WIDTH = { first: 26, other: 30 };
/** Room for two lines of handwriting, in points. */
const ROW_HEIGHT = 40;

/**
 * A worksheet as a spreadsheet (XLSX): title, texts, tables below each other, edition and licence at the foot. Every cell is text,
 * so nothing in it is ever reckoned as a formula. The same edition gives the same bytes.
 */
export async function makeXlsx(sheet: WorksheetView, foot: string): Promise<Uint8Array> {
  const columns = Math.max(1, ...sheet.blocks.map((block) => (block.kind === 'table' ? block.head.length : 1)));
  const cell = (value: string, style: object = {}): Cell => ({ value, type: String, wrap: true, alignVertical: 'top', ...style });
  /** A line across all columns. */
  const alone = (value: string, style: object = {}): Row => [
    cell(value, { columnSpan: columns, ...style }),
    ...Array.from({ length: columns - 1 }, () => null),
  ];
  const framed = { borderStyle: 'thin' };
  const rows: SheetData = [
    alone(sheet.title, { fontWeight: 'bold', fontSize: 16 }),
    ...sheet.blocks.flatMap((block): SheetData =>
      block.kind === 'text'
        ? [alone(block.text)]
        : [
            block.head.map((words) => cell(words, { fontWeight: 'bold', ...framed })),
            ...block.rows.map((row): Row => row.map((words) => cell(words, { height: ROW_HEIGHT, ...framed }))),
            alone(''),
          ],
    ),
    alone(foot, { fontSize: 9 }),
  ];
  const file = writeExcelFile(rows, {
    columns: Array.from({ length: columns }, (_, index) => ({ width: index === 0 ? WIDTH.first : WIDTH.other })),
    // A sheet's name has at most 31 letters and none of these.
    sheet: sheet.title.replace(/[[\]*/\\?:]/g, ' ').slice(0, 31),
    orientation: 'landscape',
  });
  return stableZip(new Uint8Array(await file.toBuffer()));
}
