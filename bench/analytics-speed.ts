import { measure } from '../labs/analytics/speed.ts';
import { atMost, shown, type Row } from './row.ts';

const RUNS = 9;
/** Most milliseconds that a person does not notice as waiting, and most times what copying and sorting as many rows costs. */
const GOAL = { ms: 150, times: 10 };

/** Copies and sorts as many small rows as there are events: the least that any program would do with them. */
function reference(count: number): number {
  const rows = Array.from({ length: count }, (_, i) => ({ at: Math.imul(i, 0x9e3779b1) >>> 0, name: i % 5, visitor: i % 7_919 }));
  const begun = performance.now();
  const copies = rows.map((row) => ({ ...row }));
  copies.sort((a, b) => a.at - b.at);
  return performance.now() - begun;
}

/** The analytics lab's ninety days, generated and reported, beside sorting as many rows in the same run; medians. */
export function benchAnalyticsSpeed(): Row[] {
  const runs = Array.from({ length: RUNS }, (_, seed) => {
    const { events, generateMs, reportMs } = measure(seed);
    return { whole: generateMs + reportMs, events, sorting: reference(events) };
  });
  const median = (of: (run: (typeof runs)[number]) => number): number => runs.map(of).sort((a, b) => a - b)[RUNS >> 1] ?? 0;
  return [
    atMost(
      '90 days of analytics events, generated and reported',
      median((run) => run.whole),
      'ms',
      GOAL.ms,
    ),
    atMost(
      'the same over copying and sorting as many rows',
      median((run) => run.whole / run.sorting),
      'times',
      GOAL.times,
    ),
    shown(
      'analytics events in 90 days',
      median((run) => run.events),
      'events',
    ),
  ];
}
