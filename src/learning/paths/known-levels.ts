/** Which level somebody has in a module, as far as this device knows. */
import type { CourseLevel } from '#curriculum';
import type { Device } from '../device/device.ts';
import { PATH_LEVELS, type Wishes } from './wishes.ts';

/** What a path reads of a placement; a chosen level counts more than a measured one. */
export interface PlacementLevels {
  takenAt: string;
  levels: Readonly<Record<string, CourseLevel>>;
  chosen: Readonly<Record<string, CourseLevel>>;
}

const isLevel = (level: unknown): level is CourseLevel => PATH_LEVELS.some((each) => each === level);
const isPlacement = (kept: unknown): kept is Partial<PlacementLevels> & { takenAt: string } =>
  typeof kept === 'object' && kept !== null && 'takenAt' in kept && typeof kept.takenAt === 'string';

/** The latest of some placements as module → level; undefined when there is none. */
export function levelsOfLatest(placements: readonly unknown[]): Record<string, CourseLevel> | undefined {
  const latest = placements.filter(isPlacement).sort((a, b) => (a.takenAt < b.takenAt ? 1 : -1))[0];
  if (!latest) return undefined;
  return Object.fromEntries(Object.entries({ ...latest.levels, ...latest.chosen }).filter(([, level]) => isLevel(level)));
}

/** From the latest placement that this device keeps. A device that keeps none has no such list. */
export async function findPlacementLevels(device: Device): Promise<Record<string, CourseLevel> | undefined> {
  try {
    return levelsOfLatest((await device.list('placements' as 'answers')) as unknown[]);
  } catch {
    return undefined;
  }
}

/** The level in one module: what the path says, else the placement; undefined when neither has a word on it. */
export const levelIn = (
  moduleId: string,
  path: Pick<Wishes, 'levels'> | undefined,
  placement: Record<string, CourseLevel> | undefined,
): CourseLevel | undefined => path?.levels[moduleId]?.level ?? placement?.[moduleId];
