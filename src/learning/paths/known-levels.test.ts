import { expect, it } from 'vitest';
import { deviceOn, type Device } from '../device/device.ts';
import { memoryStorage } from '../device/storage.ts';
import { findPlacementLevels, levelIn, levelsOfLatest } from './known-levels.ts';

it('takes the latest placement, what was chosen before what was measured, and leaves nonsense out', () =>
  expect(
    levelsOfLatest([
      { takenAt: '2026-11-01T10:00:00.000Z', levels: { search: 'advanced', plan: 'advanced' }, chosen: {} },
      { takenAt: '2026-11-20T10:00:00.000Z', levels: { search: 'foundation', measure: 'expert', start: 'advanced' }, chosen: { search: 'practitioner' } },
      null,
      { takenAt: 3 },
    ]),
  ).toEqual({ search: 'practitioner', start: 'advanced' })); // prettier-ignore

it('knows none where no placement was taken, and where the device has no list of them', async () => {
  expect(levelsOfLatest([])).toBeUndefined();
  expect(await findPlacementLevels(deviceOn(memoryStorage(), undefined).device)).toBeUndefined();
  const device = { list: async () => [{ takenAt: '2026-11-20', levels: { search: 'advanced' } }] } as unknown as Device;
  expect(await findPlacementLevels(device)).toEqual({ search: 'advanced' });
});

it('believes the path before the placement', () => {
  const path = { levels: { search: { level: 'practitioner', by: 'hand' } } } as const;
  expect(levelIn('search', path, { search: 'advanced', plan: 'advanced' })).toBe('practitioner');
  expect(levelIn('plan', path, { plan: 'advanced' })).toBe('advanced');
  expect(levelIn('start', undefined, undefined)).toBeUndefined();
});
