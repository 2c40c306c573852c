import { REMINDERS, type ReminderKind } from '../facts.ts';
import { daysBefore } from '../meetings/starts-at.ts';

/** When each reminder is due: a week and a day before at the same time of the clock, and sixty minutes before. */
const dueAt = (kind: ReminderKind, startsAt: Date, timeZone: string): Date =>
  kind === 'hour' ? new Date(startsAt.getTime() - 3_600_000) : daysBefore(startsAt, timeZone, kind === 'week' ? 7 : 1);

/**
 * The reminder that is due now, or null. Of several that were missed (mail was off, or somebody registered late) only the last
 * counts, so nobody gets three letters at once; what was due before somebody registered is never sent.
 */
export function decideReminder(
  meeting: { startsAt: Date; timeZone: string; state: string },
  registeredAt: Date,
  now: Date,
): ReminderKind | null {
  if (meeting.state !== 'planned' || now >= meeting.startsAt) return null;
  return (
    REMINDERS.filter((kind) => {
      const due = dueAt(kind, meeting.startsAt, meeting.timeZone);
      return registeredAt < due && due <= now;
    }).at(-1) ?? null
  );
}
