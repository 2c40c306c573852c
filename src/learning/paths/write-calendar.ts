/** A plan as an iCalendar file (RFC 5545): all-day events, which mean the same day in every time zone. */
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

const encoder = new TextEncoder();
/** RFC 5545, 3.1: “Lines of text SHOULD NOT be longer than 75 octets, excluding the line break.” */
const LINE_OCTETS = 75;

/** Folds a line at 75 octets of UTF-8, never within a code point; what follows begins with a space, which counts. */
export function foldLine(line: string): string {
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const weight = encoder.encode(character).length;
    if (octets + weight > LINE_OCTETS) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += weight;
  }
  return folded;
}

/** A TEXT value (3.3.11); control characters other than line breaks are not allowed in one. */
const escaped = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    // eslint-disable-next-line no-control-regex -- control characters are exactly what is left out
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ')
    .toWellFormed()
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');
const compact = (date: string): string => date.replaceAll('-', '');

/** The whole file, lines ended by CRLF. `writtenAt` is the instant of writing, which every event has to name. */
export function writeCalendar(name: string, events: readonly CalendarEvent[], writtenAt: Date): string {
  const stamp = writtenAt.toISOString().replace(/[-:]|\.\d+/g, '');
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Bibliobus//Path//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    ...events.flatMap(({ uid, on, summary, description, url }) => [
      'BEGIN:VEVENT',
      `UID:${escaped(uid)}`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${compact(on)}`,
      `DTEND;VALUE=DATE:${compact(addDays(on, 1))}`,
      `SUMMARY:${escaped(summary)}`,
      `DESCRIPTION:${escaped(description)}`,
      `URL:${url.replace(/\s/g, '%20')}`,
      // Learning does not make anybody “busy” for the whole day.
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}
