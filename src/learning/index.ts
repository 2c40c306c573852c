/** The front door of learning: what a browser may know. */
export type * from './bundles/bundle.ts';
export { NEVER } from './bundles/bundle.ts';
export { deleteArtifact, listArtifacts, saveArtifact, type LibraryItem } from './device/artifacts.ts';
export { openDevice, type Device, type Draft } from './device/device.ts';
export { asideKey, draftKey } from './device/draft-keys.ts';
export { mayHavePath } from './device/flags.ts';
export { randomId } from './device/random-id.ts';
export { forgetAccount, keepSynced, syncWithAccount, type Synced } from './device/sync.ts';
export { keepPlacement, lastPlacement, type LastPlacement } from './placement/keep-placement.ts';
export type { MarkedItem } from './quizzes/mark-answer.ts';
export { addDays, dateHere, mondayOf } from './paths/dates.ts';
export type { Part, Week } from './paths/fill-weeks.ts';
export { findPlacementLevels, levelIn } from './paths/known-levels.ts';
export { FIRST_FOR, type OrderedLesson, type PlannedCourse, type Why } from './paths/order-lessons.ts';
export { findOwnPath, keepOwnPath } from './paths/own-path.ts';
export { planPath, type Plan, type PlanLine } from './paths/plan-path.ts';
export { replan, undoReplan } from './paths/replan.ts';
export {
  faultsOfWishes,
  PATH_LEVELS,
  ROLES,
  WISH_LIMITS,
  type Break,
  type Role,
  type WishFault,
  type Wishes,
} from './paths/wishes.ts';
export { writeCalendar, type CalendarEvent } from './paths/write-calendar.ts';
