export const DEVICES = ['mobile', 'desktop', 'tablet'] as const;
export type Device = (typeof DEVICES)[number];

/** Where visits come from; lists of three are in the order of DEVICES. */
export interface Origin {
  source: string;
  medium: string;
  campaign?: string;
  /** Share of arrivals. */
  share: number;
  devices: number[];
  /** Probability that a browser comes that has come before. */
  returning: number;
  /** Probability of one page more. */
  more: number[];
  /** Mean foreground seconds a page. */
  seconds: number[];
  /** Probability of a sign-up on a page of the programme. */
  key: number;
  /** The one page that all of its links lead to. */
  land?: string;
}

/** model.yaml, as it is read. */
export interface Model {
  firstDay: string;
  days: number;
  host: string;
  visitsPerDay: number;
  weekday: number[];
  season: number[];
  eventDays: { day: number; times: number }[];
  hours: number[];
  consent: { fromDay: number; refused: Record<Device, number> };
  ownBanner: { fromDay: number; source: string; medium: string; campaign: string; share: number };
  devices: Device[];
  towns: { name: string; share: number }[];
  threshold: number;
  pageRows: number;
  sources: Origin[];
  regulars: Record<Device, number>;
  pages: { path: string; land: number; next: number }[];
  records: { count: number; land: number; next: number };
}
