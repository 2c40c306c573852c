import { mondayOf } from './dates.ts';
import { fillWeeks, type Part, type Week } from './fill-weeks.ts';
import { orderLessons, type OrderedLesson, type PlannedCourse } from './order-lessons.ts';
import type { Wishes } from './wishes.ts';

export interface PlanLine extends OrderedLesson {
  /** More than one when the lesson is longer than a week's hours. */
  parts: readonly Part[];
  done: boolean;
  /** From a week that is over, and not done. */
  open: boolean;
}

export interface Plan {
  /** From the first planned week to the last, those away included. */
  weeks: readonly Week[];
  lines: readonly PlanLine[];
  skipped: readonly OrderedLesson[];
  /** Done before the weeks were laid out, or done although skipped: ticked, not planned. */
  doneBefore: readonly OrderedLesson[];
  /** What earlier weeks have left open. */
  behind: { lessons: number; minutes: number };
}

/**
 * An ordered plan with dates. Rules:
 * 1. A role orders the modules (`FIRST_FOR`) and drops none.
 * 2. A lesson below one's level in its module is skipped, with the reason, unless the learner takes it anyway. One above stays, marked as
 *    harder, at its module's end. The learner may leave out any lesson.
 * 3. What was done before the plan was made is ticked and takes no time; what is done since keeps its place in the plan.
 * 4. Minutes fill weeks up to the hours a week, on Monday to Friday without the days away; a shorter week has fewer minutes
 *    (`fillWeeks`). A lesson longer than a week's hours is spread over weeks.
 * 5. Nothing moves by itself: what was due and is not done stays open until the learner re-plans (`replan`).
 *
 * `today` is a local date; `done` says when each lesson was done (ISO 8601, UTC).
 */
export function planPath(course: PlannedCourse, wishes: Wishes, today: string, done: ReadonlyMap<string, string>): Plan {
  const { take, skip } = orderLessons(course, wishes);
  const isBefore = ({ lessonId }: OrderedLesson): boolean => (done.get(lessonId) ?? wishes.plannedAt) < wishes.plannedAt;
  const planned = take.filter((lesson) => !isBefore(lesson));
  const { weeks, parts } = fillWeeks(planned.map(({ minutes }) => minutes), wishes); // prettier-ignore
  const thisWeek = mondayOf(today);
  const lines = planned.map((lesson, index): PlanLine => {
    const own = parts[index] ?? [];
    const isDone = done.has(lesson.lessonId);
    return { ...lesson, parts: own, done: isDone, open: !isDone && (own.at(-1)?.monday ?? thisWeek) < thisWeek };
  });
  const open = lines.filter((line) => line.open);
  return {
    weeks,
    lines,
    skipped: skip.filter(({ lessonId }) => !done.has(lessonId)),
    doneBefore: [...take.filter(isBefore), ...skip.filter(({ lessonId }) => done.has(lessonId))],
    behind: { lessons: open.length, minutes: open.reduce((sum, { minutes }) => sum + minutes, 0) },
  };
}
