import type { Events } from '../generate/events.ts';
import { generate } from '../generate/generate.ts';
import { visitsOf, type Visits } from './visits.ts';

export interface Data {
  events: Events;
  visits: Visits;
}

export const dataFrom = (events: Events): Data => ({ events, visits: visitsOf(events) });

let last: { seed: number; data: Data } | undefined;
/** The invented library's data for a seed. The last one is remembered, since a verdict asks for it many times. */
export function dataOf(seed: number): Data {
  if (last?.seed !== seed) last = { seed, data: dataFrom(generate(seed)) };
  return last.data;
}
