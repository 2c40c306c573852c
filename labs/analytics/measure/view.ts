/** What can be asked of the data. The names are keys of the texts (`d.…`, `m.…`). */
export const DIMENSIONS = [
  'channel',
  'source',
  'device',
  'day',
  'week',
  'weekday',
  'newness',
  'town',
  'consent',
  'tagged',
  'page',
] as const;
export type Dimension = (typeof DIMENSIONS)[number];
export const METRICS = [
  'sessions',
  'users',
  'engagedSessions',
  'engagementRate',
  'bounceRate',
  'views',
  'viewsPerSession',
  'secondsPerSession',
  'keyEvents',
] as const;
export type Metric = (typeof METRICS)[number];
/** What may be filtered by. */
export const SEGMENTS = ['device', 'channel', 'newness', 'consent'] as const;
export type Segment = (typeof SEGMENTS)[number];

/** A question to the data: days both included (ISO), everybody or a part of them, rows, perhaps a second level, columns. */
export interface View {
  from: string;
  to: string;
  /** Values of the segments; left out = everybody. */
  only: Partial<Record<Segment, string>>;
  rows: Dimension;
  then: Dimension | null;
  metrics: Metric[];
}

export interface Row {
  keys: string[];
  values: number[];
}

export interface Result {
  rows: Row[];
  /** Of all that was asked for, counted once, not the sum of the rows. */
  total: number[];
  /** Rows that were withheld because too few people stand behind them. */
  withheld: number;
}
