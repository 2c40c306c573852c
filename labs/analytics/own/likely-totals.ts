import type { Own } from '../work.ts';

const COUNTS: readonly string[] = ['sessions', 'engagedSessions', 'views', 'keyEvents'];

/**
 * Labels of rows that are probably totals, though no known word says so: without a label, or with every count as large as all the
 * others together. They are proposed to be left out; the learner decides. (People of rows may be fewer in a total, so they do not count.)
 */
export function likelyTotals({ columns, rows }: Pick<Own, 'columns' | 'rows'>): string[] {
  const ofMetric = (wanted: (metric: string) => boolean): number[] =>
    columns.flatMap(({ metric }, c) => (wanted(metric) ? [c] : []));
  const known = ofMetric((metric) => COUNTS.includes(metric));
  const counts = known.length > 0 ? known : ofMetric((metric) => metric === 'plain');
  const sums = new Map(counts.map((c) => [c, rows.reduce((sum, { values }) => sum + (values[c] ?? 0), 0)]));
  // Decimals of a column were rounded row by row.
  const slack = Math.min(0.4, 0.006 * rows.length);
  const isSum = (values: (number | null)[]): boolean =>
    rows.length > 2 &&
    [...sums].some(([, sum]) => sum > 0) &&
    [...sums].every(([c, sum]) => Math.abs((values[c] ?? 0) * 2 - sum) <= slack);
  return rows.filter(({ label, values }) => label === '' || isSum(values)).map(({ label }) => label);
}
