import { Temporal } from 'temporal-polyfill';
import { Refusal } from '#kernel/refusal.ts';
import type { TrainingRefusal } from '../refusals.ts';

const LOCAL = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;

/**
 * The instant of a wall clock time. An hour that the change to summer time skips is refused; one that comes twice in autumn is
 * taken the first time it comes.
 */
export function startsAt(local: string, timeZone: string): Date {
  if (!LOCAL.test(local)) throw new Refusal<TrainingRefusal>('time-malformed', {}, 'starts');
  let plain: Temporal.PlainDateTime;
  try {
    plain = Temporal.PlainDateTime.from(local, { overflow: 'reject' });
  } catch {
    throw new Refusal<TrainingRefusal>('time-malformed', {}, 'starts');
  }
  const zoned = plain.toZonedDateTime(timeZone, { disambiguation: 'compatible' });
  if (!zoned.toPlainDateTime().equals(plain)) throw new Refusal<TrainingRefusal>('time-skipped', {}, 'starts');
  return new Date(zoned.epochMilliseconds);
}

/** A moment so many calendar days earlier, at the same wall clock time in that zone. */
export const daysBefore = (at: Date, timeZone: string, days: number): Date =>
  new Date(
    Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone).subtract({ days }).epochMilliseconds,
  );
