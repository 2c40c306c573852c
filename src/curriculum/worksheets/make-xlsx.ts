import writeExcelFile from 'write-excel-file/node';
import type { WorksheetView } from '../views.ts';
import { stableZip } from './stable-zip.ts';

/** Width of a column in letters. */
const WIDTH = { first: 26, other: 30 };

/**
 * A worksheet as a spreadsheet (XLSX): title, texts, tables below each other, edition and licence at the foot. Every cell is text,
 * so nothing in it is ever reckoned as a formula. The same edition gives the same bytes.
 */
export async function makeXlsx(sheet: WorksheetView, foot: string): Promise<Uint8Array> {
  const text = (value: string, style: object = {}) =>
    value === '' ? null : { value, type: String, wrap: true, alignVertical: 'top' as const, ...style };
  const columns = Math.max(1, ...sheet.blocks.map((block) => (block.kind === 'table' ? block.head.length : 1)));
  const alone = (value: string, style: object = {}) => [
    { value, type: String, columnSpan: columns, wrap: true, ...style },
    ...Array<null>(columns - 1).fill(null),
  ];
  const framed = { borderStyle: 'thin' as const, height: 40 };
  const rows = [
    alone(sheet.title, { fontWeight: 'bold', fontSize: 16 }),
    ...sheet.blocks.flatMap((block) =>
      block.kind === 'text'
        ? [alone(block.text)]
        : [
            block.head.map(
              (cell) =>
                text(cell, { fontWeight: 'bold', borderStyle: 'thin' }) ?? {
                  value: '',
                  type: String,
                  borderStyle: 'thin' as const,
                },
            ),
            ...block.rows.map((row) => row.map((cell) => text(cell, framed) ?? { value: '', type: String, ...framed })),
            [],
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
