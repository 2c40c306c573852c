import type { LinkParts } from './utm/build-link.ts';
import type { Metric, View } from './measure/view.ts';

/** Traps that a report of one's own is searched for; the same that lie in the invented data. */
export const TRAPS = ['people', 'consent', 'unassigned', 'double', 'other'] as const;
export type Trap = (typeof TRAPS)[number];
export const OWN_KINDS = ['ga4', 'matomo', 'invented'] as const;

/** What is kept of a report: the rows that the learner chose, added up by label. Never the file. */
export interface Own {
  kind: (typeof OWN_KINDS)[number];
  /** ISO days, both included; '' = not said yet. */
  from: string;
  to: string;
  /** What the labels are, in the words of the report, for instance “Session default channel group”. */
  label: string;
  columns: { name: string; metric: Metric | 'plain' }[];
  rows: { label: string; values: (number | null)[] }[];
}

export interface Advice {
  /** What is to be done, and what in the rows speaks for it. */
  what: string;
  /** Number of a column of `own`, or null. */
  column: number | null;
  /** Where it stands now and where it shall stand, as written; “?” as baseline = unknown, to be measured first. */
  baseline: string;
  target: string;
  owner: string;
  by: string;
}

/** What a learner edits in the analytics lab. The data are made anew from the seed and are no part of it. */
export interface AnalyticsWork {
  seed: number;
  /** The explorer as it stands. */
  view: View;
  /** By question: a number as written, the name of an option, or a sentence. */
  answers: Record<string, string>;
  /** The pages in the order in which the learner put them. */
  order: string[];
  /** The view that the learner hands in. */
  built: View | null;
  link: LinkParts;
  own: Own | null;
  traps: Record<Trap, '' | 'yes' | 'no' | 'unknown'>;
  advice: Advice;
}

export const LIMITS = { text: 1_000, name: 300, rows: 200, columns: 6, metrics: 9 } as const;
