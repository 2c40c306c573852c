import type { Wishes } from './wishes.ts';

/** Everything that is not done, from `today` on; a plan that begins later keeps its beginning. `now` is an instant (ISO 8601, UTC). */
export const replan = (wishes: Wishes, today: string, now: string): Wishes => ({
  ...wishes,
  startOn: wishes.startOn > today ? wishes.startOn : today,
  plannedAt: now,
  before: { startOn: wishes.startOn, plannedAt: wishes.plannedAt },
});

/** As it was before the last re-planning; what was decided about lessons since stays. */
export const undoReplan = (wishes: Wishes): Wishes => ({ ...wishes, ...wishes.before, before: null });
