import { expect, it } from 'vitest';
import { deviceOn } from '../device/device.ts';
import { memoryStorage } from '../device/storage.ts';
import { findPlacementLevels, levelIn, levelsOf } from './known-levels.ts';

const last = (levels: Record<string, string>, isResult = true) => ({ query: '?go=1', isResult, levels });

it('takes the levels of a placement that came to its end, and leaves nonsense out', () => {
  expect(levelsOf(last({ search: 'practitioner', measure: 'expert', start: 'advanced' }))).toEqual({
    search: 'practitioner',
    start: 'advanced',
  });
  expect(levelsOf(last({ search: 'advanced' }, false))).toBeUndefined();
  expect(levelsOf(undefined)).toBeUndefined();
});

it('finds them on the device', async () => {
  const { device } = deviceOn(memoryStorage(), undefined);
  expect(await findPlacementLevels(device)).toBeUndefined();
  await device.writeDraft('placement', last({ search: 'advanced' }), 0);
  expect(await findPlacementLevels(device)).toEqual({ search: 'advanced' });
});

it('believes the path before the placement', () => {
  const path = { levels: { search: { level: 'practitioner', by: 'hand' } } } as const;
  expect(levelIn('search', path, { search: 'advanced', plan: 'advanced' })).toBe('practitioner');
  expect(levelIn('plan', path, { plan: 'advanced' })).toBe('advanced');
  expect(levelIn('start', undefined, undefined)).toBeUndefined();
});
