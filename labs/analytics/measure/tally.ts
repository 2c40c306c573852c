import { percent } from './definitions.ts';
import type { Metric } from './view.ts';
import type { Visits } from './visits.ts';

/** What is counted of one group. Visits and people are counted once each, however many events they have in it. */
export interface Tally {
  keys: number[];
  visits: Set<number>;
  people: Set<number>;
  engaged: number;
  views: number;
  spent: number;
  keyEvents: number;
}

export const newTally = (keys: number[]): Tally => ({
  keys,
  visits: new Set(),
  people: new Set(),
  engaged: 0,
  views: 0,
  spent: 0,
  keyEvents: 0,
});

/** Counts the visit behind `row` and its browser, unless it is there already or stands for an event without consent. */
export function countVisit(tally: Tally, visits: Visits, row: number): void {
  if (visits.counts[row] === 0 || tally.visits.has(row)) return;
  tally.visits.add(row);
  tally.people.add(visits.visitor[row] ?? -1);
  tally.engaged += visits.engaged[row] ?? 0;
}

const tenth = (value: number): number => Math.round(value * 10) / 10;

/** A group's figure: counts are whole, percents and means have one decimal. */
export function figure({ visits, people, engaged, views, spent, keyEvents }: Tally, metric: Metric): number {
  const sessions = visits.size;
  switch (metric) {
    case 'sessions':
      return sessions;
    case 'users':
      return people.size;
    case 'engagedSessions':
      return engaged;
    case 'engagementRate':
      return percent(engaged, sessions);
    case 'bounceRate':
      // The rest of the rounded rate: the two are one whole on screen too.
      return sessions === 0 ? 0 : Math.round(1_000 - percent(engaged, sessions) * 10) / 10;
    case 'views':
      return views;
    case 'viewsPerSession':
      return sessions === 0 ? 0 : tenth(views / sessions);
    case 'secondsPerSession':
      return sessions === 0 ? 0 : tenth(spent / 1_000 / sessions);
    case 'keyEvents':
      return keyEvents;
  }
}
