import { u } from '../../../src/labs/bench/random.ts';
import { MODEL } from '../model.ts';

/** What a number was drawn for: the last key of every draw. */
export const FOR = {
  count: 1,
  origin: 2,
  device: 3,
  known: 4,
  comeback: 5,
  who: 6,
  town: 7,
  consent: 8,
  hour: 9,
  second: 10,
  page: 11,
  more: 12,
  time: 13,
  key: 14,
  banner: 15,
} as const;

/** How many arrive on a day: weekday × season × event, spread as counts are (variance about the mean). */
export function arrivals(seed: number, day: number): number {
  const event = MODEL.eventDays.find((each) => each.day === day)?.times ?? 1;
  const season = MODEL.season[Math.floor(day / 7)] ?? MODEL.season.at(-1) ?? 1;
  const mean = MODEL.visitsPerDay * (MODEL.weekday[day % 7] ?? 1) * season * event;
  const draw = (n: number): number => u(seed, day, n, FOR.count);
  return Math.max(0, Math.round(mean + 2 * (draw(0) + draw(1) + draw(2) - 1.5) * Math.sqrt(mean)));
}

/** A way to pick an index by weight: the running sums are made once. */
export function picker(weights: readonly number[]): (draw: number) => number {
  let sum = 0;
  const sums = weights.map((weight) => (sum += weight));
  return (draw) => {
    const at = draw * sum;
    let i = 0;
    while (i < sums.length - 1 && at >= (sums[i] ?? 0)) i++;
    return i;
  };
}
