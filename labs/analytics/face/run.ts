import { exportRow } from '../generate/export-row.ts';
import { generate } from '../generate/generate.ts';
import { dataFrom, type Data } from '../measure/data-of.ts';
import { report } from '../measure/report.ts';
import type { News, Order } from './messages.ts';

const SAMPLE = 8;

/** Carries out orders: makes the data, then answers from them. The same in a worker and on the page. */
export function runner(tell: (news: News) => void): (order: Order) => void {
  let data: Data | undefined;
  return (order) => {
    if ('make' in order) {
      const events = generate(order.make, (done) => tell({ done }));
      data = dataFrom(events);
      const sample = Array.from({ length: SAMPLE }, (_, i) => exportRow(events, i));
      tell({ ready: { seed: order.make, count: events.length, sample } });
    } else if (data) tell({ result: report(data, order.ask), number: order.number });
  };
}
