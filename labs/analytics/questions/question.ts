import type { Data } from '../measure/data-of.ts';
import { report } from '../measure/report.ts';
import type { Result, Row, View } from '../measure/view.ts';

/** Rows behind an answer: a view of the report, and of its rows those that count (none named = all). */
export interface Behind {
  view: View;
  rows?: (row: Row) => boolean;
}

interface Asked {
  id: string;
  behind: Behind[];
}
export interface NumberQuestion extends Asked {
  kind: 'number';
  unit: 'count' | 'percent';
  /** Never rounded: the tolerance is measured from the true value, not from the one decimal on screen. */
  truth(data: Data): number;
  /** Wrong ways that are known: the variant of the finding, and the number that they lead to. */
  slips?: { variant: string; value(data: Data): number }[];
}
export interface PickQuestion extends Asked {
  kind: 'pick';
  options: readonly string[];
  /** More than one where the data hold a tie. */
  truth(data: Data): string[];
}
export interface OrderQuestion extends Asked {
  kind: 'order';
  options: readonly string[];
  /** The figure by which an option stands, largest first. */
  weight(data: Data, option: string): number;
}
export interface ViewQuestion extends Asked {
  kind: 'view';
  /** Any view with the same rows and the same figures is right. */
  wanted: View;
}
export interface SentenceQuestion extends Asked {
  kind: 'sentence';
  /** Figures that a true sentence about these data may cite. */
  figures(data: Data): number[];
}
export type Question = NumberQuestion | PickQuestion | OrderQuestion | ViewQuestion | SentenceQuestion;

export const OCTOBER = { from: '2026-10-01', to: '2026-10-31' } as const;
/** A view of October, unless told otherwise. */
export const october = (view: Partial<View> & Pick<View, 'rows' | 'metrics'>): View => ({
  ...OCTOBER,
  only: {},
  then: null,
  ...view,
});

/** The first figure of the row with that name; 0 where the row is not there. */
export const figureOf = ({ rows }: Result, name: string, at = 0): number =>
  rows.find(({ keys }) => keys[0] === name)?.values[at] ?? 0;
export const sumOf = ({ rows }: Result, which: (row: Row) => boolean = () => true): number =>
  rows.filter(which).reduce((sum, { values }) => sum + (values[0] ?? 0), 0);
export const totalOf = (data: Data, view: View, at = 0): number => report(data, view).total[at] ?? 0;
/** A part as percent, not rounded; 0 of nothing. */
export const shareOf = (part: number, whole: number): number => (whole === 0 ? 0 : (part / whole) * 100);
