import type { Run } from '../model/outcome.ts';
import type { World } from '../model/world.ts';

/** What the page asks of the worker, and what the worker tells. `number` ties an answer to its order; `watch` = whose feed is noted, −1 nobody's. */
export interface Order {
  number: number;
  worlds: World[];
  watch: number;
}
export type News = { number: number; done: number } | { number: number; runs: Run[] };
