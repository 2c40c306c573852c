/** A plan as an iCalendar file (RFC 5545): all-day events, which mean the same day in every time zone. */
import { calendarFile, calendarInstant, calendarText } from '#kernel/calendar-text.ts';
import { addDays } from './dates.ts';

export interface CalendarEvent {
  /** The same for the same thing in every export, so that a calendar replaces what it has. */
  uid: string;
  /** Local date. */
  on: string;
  summary: string;
  description: string;
  url: string;
}

const compact = (date: string): string => date.replaceAll('-', '');

/** The whole file, lines ended by CRLF. `writtenAt` is the instant of writing, which every event has to name. */
export function writeCalendar(name: string, events: readonly CalendarEvent[], writtenAt: Date): string {
  const stamp = calendarInstant(writtenAt);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Bibliobus//Path//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${calendarText(name)}`,
    ...events.flatMap(({ uid, on, summary, description, url }) => [
      'BEGIN:VEVENT',
      `UID:${calendarText(uid)}`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${compact(on)}`,
      `DTEND;VALUE=DATE:${compact(addDays(on, 1))}`,
      `SUMMARY:${calendarText(summary)}`,
      `DESCRIPTION:${calendarText(description)}`,
      `URL:${url.replace(/\s/g, '%20')}`,
      // Learning does not make anybody “busy” for the whole day.
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return calendarFile(lines);
}
