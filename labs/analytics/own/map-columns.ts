import { parseFigure } from '../../../src/labs/bench/parse-figure.ts';
import type { Metric } from '../measure/view.ts';
import { LIMITS, type Own } from '../work.ts';
import { metricOf } from './headings.ts';
import type { FoundTable } from './tables.ts';

/** What the learner says about the columns: which one names the rows, and what the others count (null = left out). */
export interface Mapping {
  label: number;
  metrics: (Metric | 'plain' | null)[];
}
const SHARES: readonly string[] = ['engagementRate', 'bounceRate'];
/** Figures of which two cannot be added up. */
const MEANS: readonly string[] = [...SHARES, 'viewsPerSession', 'secondsPerSession', 'users'];

const looksNumeric = (cells: readonly string[]): boolean =>
  cells.some((cell) => cell.trim() !== '') &&
  cells.every((cell) => cell.trim() === '' || parseFigure(cell, true) !== undefined || parseFigure(cell, false) !== undefined);

const columnOf = ({ rows }: FoundTable, c: number): string[] => rows.map((row) => row[c] ?? '');

/** A first mapping from the headings and the cells; the learner corrects it. */
export function guessMapping(table: FoundTable): Mapping {
  const few = { ...table, rows: table.rows.slice(0, 100) };
  const numeric = table.head.map((_, c) => looksNumeric(columnOf(few, c)));
  const label = Math.max(
    0,
    table.head.findIndex((name, c) => !numeric[c] && metricOf(name) === undefined),
  );
  let left: number = LIMITS.columns;
  const metrics = table.head.map((name, c): Metric | 'plain' | null => {
    if (c === label || !numeric[c] || left === 0) return null;
    const known = metricOf(name);
    if (known) left--;
    return known ?? null;
  });
  // Nothing known, as in a report in another language: the first numbers stand as they are.
  if (!metrics.some((metric) => metric !== null)) {
    const first = numeric.findIndex((is, c) => is && c !== label);
    if (first >= 0) metrics[first] = 'plain';
  }
  return { label, metrics };
}

/** The figures of a column; shares written as parts of one become percent. */
function valuesOf(table: FoundTable, c: number, metric: Metric | 'plain'): (number | null)[] {
  const cells = columnOf(table, c);
  const isCount = !MEANS.includes(metric) || metric === 'users';
  const hasDecimals = !isCount || cells.some((cell) => /[.,]\d{1,2}\s*%?$|[.,]\d{4,}\s*%?$/.test(cell.trim()));
  const values = cells.map((cell) => parseFigure(cell, hasDecimals) ?? null);
  const isPart =
    SHARES.includes(metric) && !cells.some((cell) => cell.includes('%')) && values.every((value) => (value ?? 0) <= 1);
  return values.map((value) => (value === null ? null : Math.round(value * (isPart ? 100 : 1) * 100) / 100));
}

/** The table's rows with one row a label, largest first. Counts are added up; means and people of two rows cannot be, so they are left empty. */
export function mapRows(table: FoundTable, mapping: Mapping): Pick<Own, 'label' | 'columns' | 'rows'> {
  const used = mapping.metrics.flatMap((metric, c) => (metric === null ? [] : [{ c, metric }])).slice(0, LIMITS.columns);
  const columns = used.map(({ c, metric }) => ({ name: (table.head[c] ?? '').slice(0, LIMITS.name), metric }));
  const values = used.map(({ c, metric }) => valuesOf(table, c, metric));
  const rows = new Map<string, (number | null)[]>();
  table.rows.forEach((cells, i) => {
    const label = (cells[mapping.label] ?? '').trim().slice(0, LIMITS.name);
    const mine = values.map((column) => column[i] ?? null);
    const before = rows.get(label);
    rows.set(
      label,
      before ? before.map((value, c) => (MEANS.includes(used[c]?.metric ?? '') ? null : (value ?? 0) + (mine[c] ?? 0))) : mine,
    );
  });
  return {
    label: (table.head[mapping.label] ?? '').slice(0, LIMITS.name),
    columns,
    rows: [...rows]
      .map(([label, row]) => ({ label, values: row }))
      .sort((a, b) => (b.values[0] ?? -Infinity) - (a.values[0] ?? -Infinity) || (a.label < b.label ? -1 : 1)),
  };
}
