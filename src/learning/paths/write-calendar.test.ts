import fc from 'fast-check';
import ICAL from 'ical.js';
import { expect, it } from 'vitest';
import { addDays } from './dates.ts';
import { foldLine } from '#kernel/calendar-text.ts';
import { writeCalendar, type CalendarEvent } from './write-calendar.ts';

const AT = new Date('2026-11-23T10:00:00.123Z');
/** As a person may write it: any characters but controls, which a calendar cannot hold. */
const words = fc.string({ unit: 'grapheme', maxLength: 120 }).map((text) => text.replace(/\p{Cc}/gu, ' ').toWellFormed());
const event: fc.Arbitrary<CalendarEvent> = fc.record({
  uid: fc.uuid(),
  on: fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2024-01-01', days)),
  summary: words,
  description: fc.array(words, { maxLength: 3 }).map((lines) => lines.join('\n')),
  url: fc.webUrl(),
});
const valueOf = (component: ICAL.Component, name: string): unknown => component.getFirstPropertyValue(name);

it('is read by another programme as it was meant', () =>
  fc.assert(
    fc.property(fc.array(event, { maxLength: 4 }), (events) => {
      const file = writeCalendar('Мој пут', events, AT);
      const calendar = new ICAL.Component(ICAL.parse(file) as unknown[]);
      expect(valueOf(calendar, 'version')).toBe('2.0');
      expect(valueOf(calendar, 'x-wr-calname')).toBe('Мој пут');
      const read = calendar.getAllSubcomponents('vevent').map((each) => {
        const { startDate, endDate, uid, summary, description } = new ICAL.Event(each);
        expect([startDate.isDate, endDate.isDate]).toEqual([true, true]);
        expect(endDate.toString()).toBe(addDays(startDate.toString(), 1));
        expect(String(valueOf(each, 'dtstamp'))).toBe('2026-11-23T10:00:00Z');
        return { uid, on: startDate.toString(), summary, description, url: String(valueOf(each, 'url')) };
      });
      expect(read).toEqual(events);
    }),
  ));

it('folds at 75 octets, never within a character, and loses nothing', () =>
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      const line = text.replace(/\p{Cc}/gu, '').toWellFormed();
      const folded = foldLine(line).split('\r\n');
      for (const piece of folded) {
        expect(Buffer.byteLength(piece)).toBeLessThanOrEqual(75);
        expect(piece.isWellFormed()).toBe(true);
      }
      expect([folded[0], ...folded.slice(1).map((piece) => piece.slice(1))].join('')).toBe(line);
    }),
  ));

it('ends every line with CRLF and contains no other line break', () => {
  const file = writeCalendar('План', [{ uid: 'a', on: '2026-11-23', summary: 'Љ; Њ, Џ', description: 'a\r\nb', url: 'https://example.org/' }], AT); // prettier-ignore
  expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
  expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  expect(file).toContain('SUMMARY:Љ\\; Њ\\, Џ');
});
