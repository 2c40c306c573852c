/** What somebody wishes of a path of her own, and what may be wished. */
import type { CourseLevel } from '#curriculum';
import { daysBetween, isDate } from './dates.ts';

export const ROLES = ['front-desk', 'marketing', 'director'] as const;
export type Role = (typeof ROLES)[number];
export const PATH_LEVELS = ['foundation', 'practitioner', 'advanced'] as const satisfies readonly CourseLevel[];

/** Limits of a wish: hours a week, number of breaks, days of one break, modules and lessons that are named. */
export const WISH_LIMITS = { hours: { least: 0.5, most: 20 }, breaks: 20, breakDays: 366, names: 500 } as const;

/** Away from a day to a day, both included. */
export interface Break {
  from: string;
  to: string;
}

export interface Wishes {
  role: Role;
  /** 0.5–20. */
  hoursAWeek: number;
  /** The plan's first day. */
  startOn: string;
  breaks: readonly Break[];
  /** Module id → level and who says so; absent = foundation. */
  levels: Readonly<Record<string, { level: CourseLevel; by: 'placement' | 'hand' }>>;
  /** Lesson id → what the learner has decided, whatever her level. */
  overrides: Readonly<Record<string, 'take' | 'skip'>>;
  /** Instant (ISO 8601, UTC) at which the weeks were laid out; what was done earlier takes no time in them. */
  plannedAt: string;
  /** How it was before the last re-planning, so that it can be undone. */
  before: { startOn: string; plannedAt: string } | null;
}

export type WishFault = 'hours' | 'start' | 'break-dates' | 'break-order' | 'break-long' | 'breaks-many';

/** Everything that is wrong with what was typed, in the order of the form; `at` is the number of the break, from 0. */
export function faultsOfWishes({ hoursAWeek, startOn, breaks }: Pick<Wishes, 'hoursAWeek' | 'startOn' | 'breaks'>) {
  const faults: { fault: WishFault; at?: number }[] = [];
  if (!(hoursAWeek >= WISH_LIMITS.hours.least && hoursAWeek <= WISH_LIMITS.hours.most)) faults.push({ fault: 'hours' });
  if (!isDate(startOn)) faults.push({ fault: 'start' });
  for (const [at, { from, to }] of breaks.entries()) {
    if (!isDate(from) || !isDate(to)) faults.push({ fault: 'break-dates', at });
    else if (from > to) faults.push({ fault: 'break-order', at });
    else if (daysBetween(from, to) >= WISH_LIMITS.breakDays) faults.push({ fault: 'break-long', at });
  }
  if (breaks.length > WISH_LIMITS.breaks) faults.push({ fault: 'breaks-many' });
  return faults;
}
