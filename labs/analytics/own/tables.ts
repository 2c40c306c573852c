import { isTotal } from './headings.ts';

/** A table as it stands in a file, all cells as text. */
export interface FoundTable {
  head: string[];
  rows: string[][];
}

/** Most rows that are read; what follows is cut off, and the page says so. */
export const ROW_LIMIT = 50_000;
const TABLE_LIMIT = 8;

/**
 * Puts rows together to tables. Lines with `#` are remarks: they part tables, and GA4 writes the period into them. The first row of
 * a table is its head; lines of totals are dropped.
 */
export function tableTaker() {
  const tables: FoundTable[] = [];
  const days: string[] = [];
  let open: FoundTable | undefined;
  let count = 0;
  let totals = 0;
  return {
    tables,
    days,
    isFull: (): boolean => count >= ROW_LIMIT,
    totals: (): number => totals,
    take(cells: string[]): void {
      const isRemark = (cells[0] ?? '').trimStart().startsWith('#');
      if (isRemark || cells.every((cell) => cell.trim() === '')) {
        open = undefined;
        if (isRemark)
          for (const [, y, m, d] of cells.join(' ').matchAll(/\b(20\d\d)-?(\d\d)-?(\d\d)\b/g)) days.push(`${y}-${m}-${d}`);
        return;
      }
      if (!open) {
        if (cells.length < 2 || tables.length >= TABLE_LIMIT) return;
        tables.push((open = { head: cells.map((cell) => cell.trim()), rows: [] }));
      } else if (isTotal(cells)) totals++;
      else if (count < ROW_LIMIT) {
        open.rows.push(cells);
        count++;
      }
    },
  };
}

/** Tables of a Matomo JSON answer: a list of records, or one list for each date; nothing for anything else. */
export function tablesOfJson(text: string): FoundTable[] | 'error' | undefined {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof json !== 'object' || json === null) return undefined;
  if ('result' in json && json.result === 'error') return 'error';
  const lists = Array.isArray(json) ? [json] : Object.values(json).filter((each) => Array.isArray(each));
  const isCell = (value: unknown): value is string | number => typeof value === 'string' || typeof value === 'number';
  return lists.slice(0, TABLE_LIMIT).flatMap((list: unknown[]) => {
    const records = list.filter((each): each is Record<string, unknown> => typeof each === 'object' && each !== null);
    const names = [...new Set(records.slice(0, 50).flatMap((each) => Object.keys(each).filter((name) => isCell(each[name]))))];
    const head = names.includes('label') ? ['label', ...names.filter((name) => name !== 'label')] : names;
    if (head.length < 2) return [];
    const rows = records.slice(0, ROW_LIMIT).map((each) => head.map((name) => (isCell(each[name]) ? String(each[name]) : '')));
    return [{ head: head.slice(0, 100), rows: rows.map((row) => row.slice(0, 100)) }];
  });
}
