import type { Data } from '../measure/data-of.ts';
import { report } from '../measure/report.ts';
import { METRICS } from '../measure/view.ts';
import { figureOf, october, shareOf, totalOf, type Question } from './question.ts';

const CARDS = october({ rows: 'week', metrics: ['sessions', 'users', 'engagementRate', 'views', 'keyEvents'] });
const BY_DEVICE = october({ rows: 'device', metrics: ['engagementRate', 'sessions', 'engagedSessions'] });
const BOUNCE = october({ rows: 'week', metrics: ['bounceRate', 'sessions', 'engagedSessions'] });
const PAGES = october({ rows: 'page', metrics: ['views'] });
const OPTIONS = ['/', '/katalog', '/program', '/radno-vreme'];
/** Four whole weeks, so that every weekday is there as often as any other. */
const WEEKDAYS = october({ from: '2026-09-28', to: '2026-10-25', rows: 'weekday', metrics: ['sessions'] });

/** Engaged visits of all devices or of one, in percent. */
function engagement(data: Data, device?: string): number {
  const result = report(data, BY_DEVICE);
  const of = (at: number): number => (device ? figureOf(result, device, at) : (result.total[at] ?? 0));
  return shareOf(of(2), of(1));
}

/** Foundation: cards and tables of one month. */
export const READ_THE_MONTH: Question[] = [
  {
    id: 'visits',
    kind: 'number',
    unit: 'count',
    behind: [{ view: CARDS }],
    truth: (data) => totalOf(data, CARDS),
    slips: [
      { variant: 'users', value: (data) => totalOf(data, CARDS, 1) },
      { variant: 'views', value: (data) => totalOf(data, CARDS, 3) },
    ],
  },
  {
    id: 'mobile',
    kind: 'number',
    unit: 'percent',
    behind: [{ view: BY_DEVICE, rows: ({ keys }) => keys[0] === 'mobile' }],
    truth: (data) => engagement(data, 'mobile'),
    slips: [{ variant: 'all', value: (data) => engagement(data) }],
  },
  {
    id: 'bounce',
    kind: 'number',
    unit: 'percent',
    behind: [{ view: BOUNCE }],
    truth: (data) => 100 - engagement(data),
    slips: [{ variant: 'engaged', value: (data) => engagement(data) }],
  },
  {
    id: 'pages',
    kind: 'order',
    options: OPTIONS,
    behind: [{ view: PAGES, rows: ({ keys }) => OPTIONS.includes(keys[0] ?? '') }],
    weight: (data, option) => figureOf(report(data, PAGES), option),
  },
  {
    id: 'weekday',
    kind: 'pick',
    options: ['1', '2', '3', '4', '5', '6', '7'],
    behind: [{ view: WEEKDAYS }],
    truth: (data) => {
      const { rows } = report(data, WEEKDAYS);
      const most = Math.max(...rows.map(({ values }) => values[0] ?? 0));
      return rows.filter(({ values }) => values[0] === most).map(({ keys }) => keys[0] ?? '');
    },
  },
  {
    id: 'insight',
    kind: 'sentence',
    // Numbers up to 31 may be days of the month.
    behind: [{ view: CARDS }],
    figures: (data) =>
      (['device', 'channel', 'week', 'weekday', 'page'] as const).flatMap((rows) => {
        const { rows: found, total } = report(data, october({ rows, metrics: [...METRICS] }));
        return [...total, ...found.flatMap(({ values }) => values)].filter((value) => value > 31);
      }),
  },
];
