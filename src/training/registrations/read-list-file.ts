import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { readSheet } from 'read-excel-file/universal';
import { Refusal } from '#kernel/refusal.ts';
import type { TrainingRefusal } from '../refusals.ts';

/** Larger than any list of people that fits into one meeting. */
const BYTES_MOST = 1_000_000;
/** What a spreadsheet may unpack to; a bomb unpacks to more. */
const UNPACKED_MOST = 20_000_000;

const refuse = (code: TrainingRefusal, details: Record<string, number> = {}) =>
  new Refusal<TrainingRefusal>(code, details, 'list');

/** A list's cells as text, and the rows (1-based) in which a cell is a formula, whose value is not what somebody typed. */
export interface ListFile {
  rows: string[][];
  formulaRows: ReadonlySet<number>;
}

/** Reads a CSV or XLSX file that a person chose; hostile until proven otherwise. */
export async function readListFile(bytes: Uint8Array): Promise<ListFile> {
  if (bytes.length > BYTES_MOST) throw refuse('list-too-large', { most: BYTES_MOST / 1000 });
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const list = await (isZip ? readXlsx(bytes) : readCsv(bytes)).catch((fault: unknown) => {
    throw fault instanceof Refusal ? fault : refuse('list-unreadable');
  });
  return list;
}

async function readCsv(bytes: Uint8Array): Promise<ListFile> {
  const text = decode(bytes);
  if (text.includes('\0')) throw refuse('list-unreadable');
  const firstLine = text.slice(0, (text + '\n').indexOf('\n'));
  const delimiter = [',', ';', '\t'].sort((a, b) => firstLine.split(b).length - firstLine.split(a).length)[0]!;
  const rows = parse(text, { delimiter, bom: true, relax_column_count: true, relax_quotes: true, trim: true }) as string[][];
  return Promise.resolve({ rows, formulaRows: new Set() });
}

/** UTF-8, or what Excel writes in Serbia and Romania when it does not (windows-1250, UTF-16 with its mark). */
function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1250').decode(bytes);
  }
}

async function readXlsx(bytes: Uint8Array): Promise<ListFile> {
  let unpacked = 0;
  const parts = unzipSync(bytes, {
    filter: ({ originalSize }) => {
      unpacked += originalSize;
      if (unpacked > UNPACKED_MOST) throw refuse('list-too-large', { most: BYTES_MOST / 1000 });
      return true;
    },
  });
  // Packed anew, so that no size in the file can lie to the next reader.
  const sheet = await readSheet(zipSync(parts, { level: 0 }).slice().buffer);
  const rows = sheet.map((row) =>
    row.map((cell) => (cell === null ? '' : cell instanceof Date ? cell.toISOString() : String(cell).trim())),
  );
  return { rows, formulaRows: formulaRowsOf(parts) };
}

/** Rows with `<f>` in the first sheet's XML (ECMA-376, 18.3.1.40). */
function formulaRowsOf(parts: Record<string, Uint8Array>): ReadonlySet<number> {
  const name = Object.keys(parts)
    .filter((part) => /^xl\/worksheets\/sheet\d+\.xml$/.test(part))
    .sort()[0];
  const xml = name ? strFromU8(parts[name]!) : '';
  return new Set([...xml.matchAll(/<c r="[A-Z]+(\d+)"[^>]*>\s*<f[\s>/]/g)].map(([, row]) => Number(row)));
}
