import { encodingOf, oldEncodingOf, type Encoding } from './decode.ts';
import { delimiterOf } from './delimiter-of.ts';
import { binaryKind, type Binary } from './kind-of-file.ts';
import { rowSplitter } from './split-rows.ts';
import { ROW_LIMIT, tablesOfJson, tableTaker, type FoundTable } from './tables.ts';

/** Bytes of a file that is opened at all; a report is thousands of times smaller. */
export const FILE_LIMIT = 50_000_000;
export const JSON_LIMIT = 5_000_000;
const SLICE = 262_144;

/** What is read of a file: a File in the browser, a Blob in Node. */
export interface Readable {
  size: number;
  slice(from: number, to: number): { arrayBuffer(): Promise<ArrayBuffer> };
}
export interface FoundReport {
  kind: 'ga4' | 'matomo';
  tables: FoundTable[];
  /** ISO days, where the file names them. */
  from: string;
  to: string;
  /** True when there were more rows than are read. */
  cut: boolean;
  /** Lines that call themselves totals and were left out. */
  totals: number;
}
export type ReportFault = 'empty' | 'too-big' | 'too-big-json' | Binary | 'no-table' | 'matomo-error' | 'stopped';
export type ReadReport = { ok: true; report: FoundReport } | { ok: false; fault: ReportFault };

/** Reads a report slice by slice, giving the page time in between. `told` hears the share that is read; false from it stops. */
export async function readReport(file: Readable, told: (done: number) => boolean | void = () => {}): Promise<ReadReport> {
  if (file.size === 0) return { ok: false, fault: 'empty' };
  if (file.size > FILE_LIMIT) return { ok: false, fault: 'too-big' };
  const start = new Uint8Array(await file.slice(0, 4_096).arrayBuffer());
  const binary = binaryKind(start);
  if (binary) return { ok: false, fault: binary };
  const encoding = encodingOf(start);
  // Few bytes in: text without its first lines is enough to tell JSON from a table.
  if (/^\ufeff?\s*[[{]/.test(new TextDecoder(encoding).decode(start))) return readJson(file, encoding);
  const read = await readTable(file, encoding, told);
  return settle(typeof read === 'object' && 'notUtf8' in read ? await readTable(file, oldEncodingOf(read.notUtf8), told) : read);
}

async function readJson(file: Readable, encoding: Encoding): Promise<ReadReport> {
  if (file.size > JSON_LIMIT) return { ok: false, fault: 'too-big-json' };
  const tables = tablesOfJson(new TextDecoder(encoding).decode(await file.slice(0, file.size).arrayBuffer()));
  if (tables === 'error') return { ok: false, fault: 'matomo-error' };
  if (!tables || tables.length === 0) return { ok: false, fault: 'no-table' };
  return {
    ok: true,
    report: { kind: 'matomo', tables, from: '', to: '', cut: tables.some(({ rows }) => rows.length >= ROW_LIMIT), totals: 0 },
  };
}

type Taken = ReturnType<typeof tableTaker>;
async function readTable(
  file: Readable,
  encoding: Encoding,
  told: (done: number) => boolean | void,
): Promise<Taken | { notUtf8: Uint8Array } | 'stopped' | 'no-table'> {
  const taker = tableTaker();
  const decoder = new TextDecoder(encoding, { fatal: encoding === 'utf-8' });
  let splitter: ReturnType<typeof rowSplitter> | undefined;
  for (let from = 0; from < file.size && !taker.isFull(); from += SLICE) {
    const bytes = await file.slice(from, Math.min(from + SLICE, file.size)).arrayBuffer();
    let text: string;
    try {
      text = decoder.decode(bytes, { stream: from + SLICE < file.size });
    } catch {
      return { notUtf8: new Uint8Array(bytes) };
    }
    // Some spreadsheets name their delimiter in a first line of its own.
    if (!splitter) text = text.replace(/^\ufeff/, '').replace(/^sep=.\r?\n/i, '');
    splitter ??= rowSplitter(delimiterOf(text), (cells) => taker.take(cells));
    if (!splitter.push(text)) return 'no-table';
    if (told(Math.min(1, (from + SLICE) / file.size)) === false) return 'stopped';
    await new Promise((go) => setTimeout(go));
  }
  splitter?.end();
  return taker;
}

function settle(read: Awaited<ReturnType<typeof readTable>>): ReadReport {
  if (typeof read === 'string') return { ok: false, fault: read };
  if ('notUtf8' in read) return { ok: false, fault: 'not-text' };
  const tables = read.tables.filter(({ rows }) => rows.length > 0);
  if (tables.length === 0 || tables.every(({ head }) => /<(!doctype|html)/i.test(head[0] ?? '')))
    return { ok: false, fault: 'no-table' };
  const isMatomo = tables.some(({ head }) => head.some((name) => /^nb_|^label$/.test(name)));
  const [from = '', to = ''] = read.days;
  return { ok: true, report: { kind: isMatomo ? 'matomo' : 'ga4', tables, from, to, cut: read.isFull(), totals: read.totals() } };
}
