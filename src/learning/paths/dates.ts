/** Local dates as `2026-11-23`: no hours, no time zones. Weeks are ISO weeks and begin on Monday. */

const DAY_MS = 86_400_000;
const asUtc = (date: string): number => Date.parse(`${date}T00:00:00Z`);

/** True for a date that exists between the years 2000 and 2200. */
export const isDate = (text: string): boolean =>
  /^2[01]\d\d-\d\d-\d\d$/.test(text) && Number.isFinite(asUtc(text)) && new Date(asUtc(text)).toISOString().startsWith(text);

export const addDays = (date: string, days: number): string => new Date(asUtc(date) + days * DAY_MS).toISOString().slice(0, 10);

/** Whole days from one date to another; negative when that lies before. */
export const daysBetween = (from: string, to: string): number => Math.round((asUtc(to) - asUtc(from)) / DAY_MS);

/** The Monday of a date's week. */
export const mondayOf = (date: string): string => addDays(date, -((new Date(asUtc(date)).getUTCDay() + 6) % 7));

/** The day that the device's own calendar shows. */
export const dateHere = (now: Date): string =>
  [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
