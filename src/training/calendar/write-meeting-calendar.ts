import { calendarFile, calendarInstant, calendarText } from '#kernel/calendar-text.ts';
import type { MeetingFacts } from '../facts.ts';

/**
 * One meeting as an iCalendar file. Times are in UTC, so no calendar has to know our zones and no clock change shifts them. The
 * UID stays; a higher SEQUENCE replaces what a calendar has, `STATUS:CANCELLED` takes it out.
 */
export function writeMeetingCalendar(
  meeting: Pick<MeetingFacts, 'id' | 'startsAt' | 'minutes' | 'sequence' | 'state'>,
  words: { title: string; description: string; url: string; place: string },
  writtenAt: Date,
): string {
  const cancelled = meeting.state === 'cancelled';
  return calendarFile([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Bibliobus//Training//EN',
    'CALSCALE:GREGORIAN',
    `METHOD:${cancelled ? 'CANCEL' : 'PUBLISH'}`,
    'BEGIN:VEVENT',
    `UID:${meeting.id}@bibliobus`,
    `DTSTAMP:${calendarInstant(writtenAt)}`,
    `SEQUENCE:${meeting.sequence}`,
    `DTSTART:${calendarInstant(meeting.startsAt)}`,
    `DTEND:${calendarInstant(new Date(meeting.startsAt.getTime() + meeting.minutes * 60_000))}`,
    `SUMMARY:${calendarText(words.title)}`,
    `DESCRIPTION:${calendarText(words.description)}`,
    ...(words.place ? [`LOCATION:${calendarText(words.place)}`] : []),
    `URL:${words.url.replace(/\s/g, '%20')}`,
    `STATUS:${cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ]);
}
