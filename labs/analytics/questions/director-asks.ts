import type { Data } from '../measure/data-of.ts';
import { CHANNELS } from '../measure/channel.ts';
import { report } from '../measure/report.ts';
import type { Row } from '../measure/view.ts';
import { figureOf, october, sumOf, totalOf, type Question } from './question.ts';

const BY_CHANNEL = october({ rows: 'channel', metrics: ['users', 'sessions'] });
const BY_SOURCE = october({ rows: 'source', metrics: ['sessions'] });
const LEAFLET = october({ rows: 'source', then: 'channel', metrics: ['sessions', 'keyEvents'] });
const TAGGED = october({ rows: 'tagged', metrics: ['keyEvents', 'sessions'] });
const TAGGED_BY_CHANNEL = october({ rows: 'tagged', then: 'channel', metrics: ['keyEvents'] });
const BY_TOWN = october({ rows: 'town', metrics: ['sessions', 'users'] });
const BY_PAGE = october({ rows: 'page', metrics: ['views'] });
const TWO_WEEKS = october({ from: '2026-09-07', to: '2026-09-20', rows: 'week', metrics: ['sessions', 'views'] });
const CONSENT = { ...TWO_WEEKS, then: 'consent' as const };
const WHOLE = { from: '2026-08-03', to: '2026-10-31' };
const RATE = october({ ...WHOLE, rows: 'source', metrics: ['engagementRate', 'sessions'] });
const BY_DEVICE = october({ ...WHOLE, rows: 'device', then: 'source', metrics: ['engagementRate', 'sessions'] });
const [BILTEN, SCHOOL] = ['bilten / email', 'skola-lunograd.example / referral'];
const isFacebook = ({ keys }: Row): boolean => /facebook/i.test(keys[0] ?? '');
const isOfTheTwo = ({ keys }: Row): boolean => keys.some((key) => key === BILTEN || key === SCHOOL);

/** Which of newsletter and school is ahead: overall, on phones, at desks. */
function simpson(data: Data): string[] {
  const ahead = (rows: Row[], at: number): number => {
    const rate = (name: string): number => rows.find(({ keys }) => keys[at] === name)?.values[0] ?? 0;
    return Math.sign(rate(BILTEN) - rate(SCHOOL));
  };
  const whole = ahead(report(data, RATE).rows, 0);
  const { rows } = report(data, BY_DEVICE);
  const parts = ['mobile', 'desktop'].map((device) =>
    ahead(
      rows.filter(({ keys }) => keys[0] === device),
      1,
    ),
  );
  if (parts[0] !== parts[1]) return ['mixed'];
  if (parts[0] === whole) return [whole > 0 ? 'newsletter' : 'school'];
  return [whole < 0 ? 'reversed' : 'mixed'];
}

/** What made visits fall in the week in which the banner came: told by what fell and what did not. */
function consent(data: Data): string[] {
  const weeks = report(data, TWO_WEEKS).rows;
  const change = (at: number): number => (weeks[1]?.values[at] ?? 0) / (weeks[0]?.values[at] ?? 1);
  return [change(0) < 0.9 && change(1) > change(0) + 0.1 ? 'banner' : 'fewer'];
}

/** Practitioner: what lies behind figures that look simple. */
export const DIRECTOR_ASKS: Question[] = [
  {
    id: 'people',
    kind: 'number',
    unit: 'count',
    behind: [{ view: BY_CHANNEL }],
    truth: (data) => totalOf(data, BY_CHANNEL),
    slips: [
      { variant: 'summed', value: (data) => sumOf(report(data, BY_CHANNEL)) },
      { variant: 'visits', value: (data) => totalOf(data, BY_CHANNEL, 1) },
    ],
  },
  {
    id: 'facebook',
    kind: 'number',
    unit: 'count',
    behind: [{ view: BY_SOURCE, rows: isFacebook }],
    truth: (data) => sumOf(report(data, BY_SOURCE), isFacebook),
    slips: [
      { variant: 'one-row', value: (data) => figureOf(report(data, BY_SOURCE), 'facebook / social') },
      {
        variant: 'two-rows',
        value: (data) => sumOf(report(data, BY_SOURCE), ({ keys }) => keys[0]?.toLowerCase() === 'facebook / social'),
      },
    ],
  },
  {
    id: 'leaflet',
    kind: 'pick',
    options: CHANNELS,
    behind: [{ view: LEAFLET, rows: ({ keys }) => keys[0] === 'letak / qr' }],
    truth: (data) => [report(data, LEAFLET).rows.find(({ keys }) => keys[0] === 'letak / qr')?.keys[1] ?? ''],
  },
  {
    id: 'banner',
    kind: 'number',
    unit: 'count',
    behind: [
      { view: TAGGED, rows: ({ keys }) => keys[0]?.endsWith('/ banner') === true },
      { view: TAGGED_BY_CHANNEL, rows: ({ keys }) => keys[0]?.endsWith('/ banner') === true },
    ],
    truth: (data) => figureOf(report(data, TAGGED), 'biblioteka-lunograd / banner'),
    slips: [{ variant: 'visits', value: (data) => figureOf(report(data, TAGGED), 'biblioteka-lunograd / banner', 1) }],
  },
  {
    id: 'consent',
    kind: 'pick',
    options: ['fewer', 'banner', 'season', 'fault'],
    behind: [{ view: TWO_WEEKS }, { view: CONSENT }],
    truth: consent,
  },
  {
    id: 'simpson',
    kind: 'pick',
    options: ['newsletter', 'school', 'reversed', 'mixed'],
    behind: [
      { view: RATE, rows: isOfTheTwo },
      { view: BY_DEVICE, rows: (row) => isOfTheTwo(row) && row.keys[0] !== 'tablet' },
    ],
    truth: simpson,
  },
  {
    id: 'withheld',
    kind: 'number',
    unit: 'count',
    behind: [{ view: BY_TOWN }],
    truth: (data) => totalOf(data, BY_TOWN) - sumOf(report(data, BY_TOWN)),
    slips: [{ variant: 'rows', value: (data) => report(data, BY_TOWN).withheld }],
  },
  {
    id: 'other',
    kind: 'number',
    unit: 'count',
    behind: [{ view: BY_PAGE, rows: ({ keys }) => keys[0] === '(other)' }],
    truth: (data) => figureOf(report(data, BY_PAGE), '(other)'),
  },
  {
    id: 'view',
    kind: 'view',
    wanted: october({
      from: '2026-09-01',
      to: '2026-09-30',
      only: { device: 'mobile', newness: 'new' },
      rows: 'channel',
      metrics: ['sessions', 'engagementRate'],
    }),
    behind: [
      {
        view: october({
          from: '2026-09-01',
          to: '2026-09-30',
          only: { device: 'mobile', newness: 'new' },
          rows: 'channel',
          metrics: ['sessions', 'engagementRate'],
        }),
      },
    ],
  },
];
