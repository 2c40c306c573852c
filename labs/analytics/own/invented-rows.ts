import { report } from '../measure/report.ts';
import { dataOf } from '../measure/data-of.ts';
import type { Metric } from '../measure/view.ts';
import { OCTOBER } from '../questions/question.ts';
import type { Own } from '../work.ts';

const METRICS: Metric[] = ['sessions', 'users', 'engagementRate', 'keyEvents'];
/** GA4's own English headings: exports are in the language of their account. */
const HEADINGS = ['Sessions', 'Total users', 'Engagement rate', 'Key events'];

/** The invented library's October by channel, for whoever has no export. */
export function inventedRows(seed: number): Own {
  const { rows } = report(dataOf(seed), { ...OCTOBER, only: {}, rows: 'channel', then: null, metrics: METRICS });
  return {
    kind: 'invented',
    ...OCTOBER,
    label: 'Session default channel group',
    columns: METRICS.map((metric, i) => ({ name: HEADINGS[i] ?? metric, metric })),
    rows: rows.map(({ keys, values }) => ({ label: keys[0] ?? '', values })),
  };
}
