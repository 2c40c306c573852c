/** Which level somebody has in a module, as far as this device knows. */
import type { CourseLevel } from '#curriculum';
import type { Device } from '../device/device.ts';
import { lastPlacementOn, type LastPlacement } from '../placement/keep-placement.ts';
import { PATH_LEVELS, type Wishes } from './wishes.ts';

const isLevel = (level: unknown): level is CourseLevel => PATH_LEVELS.some((each) => each === level);

/** The levels of a placement that came to its end; undefined while it has not. What is no level is left out. */
export function levelsOf(last: LastPlacement | undefined): Record<string, CourseLevel> | undefined {
  if (!last?.isResult) return undefined;
  return Object.fromEntries(
    Object.entries(last.levels).flatMap(([module, level]) => (isLevel(level) ? [[module, level] as const] : [])),
  );
}

/** From the placement that was taken on this device. */
export const findPlacementLevels = async (device: Device): Promise<Record<string, CourseLevel> | undefined> =>
  levelsOf(await lastPlacementOn(device));

/** The level in one module: what the path says, else the placement; undefined when neither has a word on it. */
export const levelIn = (
  moduleId: string,
  path: Pick<Wishes, 'levels'> | undefined,
  placement: Record<string, CourseLevel> | undefined,
): CourseLevel | undefined => path?.levels[moduleId]?.level ?? placement?.[moduleId];
