import fc from 'fast-check';
import { expect, test } from 'vitest';
import { faultList, reader } from './reader.ts';

test('any JSON is read without a throw, into the right shapes, and what is wrong is named', () =>
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const { fault, faults } = faultList();
      const read = reader(fault);
      expect(typeof read.text(value, 'a', 5)).toBe('string');
      expect(Array.isArray(read.list(value, 'b', 3))).toBe(true);
      expect(Number.isFinite(read.number(value, 'c', 1, 9, true))).toBe(true);
      expect(['x', 'y']).toContain(read.oneOf(value, 'd', ['x', 'y']));
      expect(typeof read.flag(value, 'e')).toBe('boolean');
      expect(read.day(value, 'f')).toMatch(/^(\d{4}-\d{2}-\d{2})?$/);
      // No value is all of these at once.
      expect(faults.length).toBeGreaterThan(2);
    }),
  ));

test('limits are whole: the last that fits passes, the next is named', () => {
  const { fault, faults } = faultList();
  const read = reader(fault);
  expect(read.text('12345', 'five', 5)).toBe('12345');
  expect(read.number(9, 'nine', 1, 9)).toBe(9);
  expect(faults).toEqual([]);
  read.text('123456', 'six', 5);
  read.number(10, 'ten', 1, 9);
  read.number(1.5, 'half', 1, 9);
  read.number(Number.NaN, 'nan', 1, 9, true);
  read.list([1, 2], 'two', 1);
  read.oneOf('z', 'z', ['x', 'y']);
  read.day('2026-02-31', 'day');
  expect(faults.map(({ field, code }) => `${field} ${code}`)).toEqual([
    'six too-long',
    'ten type',
    'half type',
    'nan type',
    'two too-many',
    'z unknown',
    'day not-a-date',
  ]);
});

test('what is inside something missing is not missed as well', () => {
  const { fault, faults } = faultList();
  const read = reader(fault);
  const profile = read.object(undefined, 'profile');
  read.text(profile['name'], 'profile.name', 5);
  expect(faults).toEqual([{ field: 'profile', code: 'missing' }]);
});
