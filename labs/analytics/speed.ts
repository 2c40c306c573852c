/** Prints how long 90 days take to generate and to report, in ms: `node labs/analytics/speed.ts`. The limit is 150 ms. */
import { generate } from './generate/generate.ts';
import { dataFrom } from './measure/data-of.ts';
import { report } from './measure/report.ts';
import { METRICS } from './measure/view.ts';
import { dayName } from './generate/events.ts';
import { MODEL } from './model.ts';

export interface Speed {
  events: number;
  generateMs: number;
  reportMs: number;
}

/** One run: all events, then a report of all metrics by channel over all days. */
export function measure(seed: number): Speed {
  const begun = performance.now();
  const events = generate(seed);
  const made = performance.now();
  const view = { from: dayName(0), to: dayName(MODEL.days - 1), only: {}, rows: 'channel', then: null } as const;
  report(dataFrom(events), { ...view, metrics: [...METRICS] });
  return { events: events.length, generateMs: made - begun, reportMs: performance.now() - made };
}

if (import.meta.main) {
  const runs = Array.from({ length: 9 }, (_, i) => measure(i));
  const said = ({ events, generateMs, reportMs }: Speed): string =>
    `${events} events: generated ${generateMs.toFixed(0)} ms, reported ${reportMs.toFixed(0)} ms, together ${(generateMs + reportMs).toFixed(0)} ms`;
  const middle = [...runs].sort((a, b) => a.generateMs + a.reportMs - b.generateMs - b.reportMs)[4];
  console.log(`first run  ${runs[0] ? said(runs[0]) : ''}`);
  console.log(`median     ${middle ? said(middle) : ''}`);
}
