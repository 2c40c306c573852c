import type { ExportRow } from '../generate/export-row.ts';
import type { Result, View } from '../measure/view.ts';

/** What the page asks of the worker, and what the worker tells. A `number` ties an answer to its question. */
export type Order = { make: number } | { ask: View; number: number };
export type News =
  { done: number } | { ready: { seed: number; count: number; sample: ExportRow[] } } | { result: Result; number: number };
