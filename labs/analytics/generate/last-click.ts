import { MODEL } from '../model.ts';
import type { Events } from './events.ts';

/** A visit as it was made: who came, when, from where, and which events are its own (`from` to before `to`). */
export interface Made {
  visitor: number;
  /** First and last moment, ms. */
  start: number;
  end: number;
  origin: number;
  consents: boolean;
  from: number;
  to: number;
}

const isDirect = (origin: number): boolean => MODEL.sources[origin]?.source === '(direct)';

/**
 * GA4 credits a direct visit to the last source that is known of the same browser (the last click that was not direct). Its window is
 * 90 days, no shorter than the model, so that all that came before may count. Without consent nothing is known from before.
 */
export function creditDirect(events: Events, visits: readonly Made[]): void {
  const last = new Map<number, number>();
  for (const { visitor, origin, from, to } of visits.filter(({ consents }) => consents).sort((a, b) => a.start - b.start)) {
    if (!isDirect(origin)) last.set(visitor, origin);
    else events.lastClick.fill(last.get(visitor) ?? origin, from, to);
  }
}
