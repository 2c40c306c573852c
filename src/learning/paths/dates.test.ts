import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays, dateHere, daysBetween, isDate, mondayOf } from './dates.ts';

const date = fc.integer({ min: 0, max: 60_000 }).map((days) => addDays('2010-01-01', days));

it('begins weeks on Monday, also over the end of a year', () => {
  expect(mondayOf('2026-11-23')).toBe('2026-11-23');
  expect(mondayOf('2026-11-29')).toBe('2026-11-23');
  expect(mondayOf('2027-01-03')).toBe('2026-12-28');
  fc.assert(
    fc.property(date, (day) => {
      expect(daysBetween(mondayOf(day), day)).toBeGreaterThanOrEqual(0);
      expect(daysBetween(mondayOf(day), day)).toBeLessThan(7);
      expect(new Date(mondayOf(day)).getUTCDay()).toBe(1);
    }),
  );
});

it('counts days over leap years and the change of clocks', () => {
  expect(addDays('2028-02-28', 2)).toBe('2028-03-01');
  expect(addDays('2026-03-28', 2)).toBe('2026-03-30');
  fc.assert(fc.property(date, fc.integer({ min: -500, max: 500 }), (day, by) => void expect(daysBetween(day, addDays(day, by))).toBe(by))); // prettier-ignore
});

it('knows dates that do not exist', () =>
  expect(['2026-02-30', '2026-13-01', '26-01-01', '', '2026-11-23T00', '1999-01-01'].filter(isDate)).toEqual([]));

it('takes the day from the device’s own calendar', () => expect(dateHere(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05'));
