import type { CourseLevel, Minutes } from '#curriculum';
import { PATH_LEVELS, type Role, type Wishes } from './wishes.ts';

/** As much of a course as planning needs; a `CourseView` is one. */
export interface PlannedCourse {
  modules: readonly { id: string; lessons: readonly { id: string; level: CourseLevel; minutes: Minutes }[] }[];
}

/**
 * Why a lesson stands where it stands. `level`: at one's level. `harder`: above it, so at its module's end. `taken`: the
 * learner wants it although it lies below. `below`: below one's level in the module, as `by` says. `left`: the learner leaves it out.
 */
export type Why =
  | { why: 'level' | 'harder' | 'taken'; level: CourseLevel }
  | { why: 'below'; level: CourseLevel; by: 'placement' | 'hand' }
  | { why: 'left' };

export interface OrderedLesson {
  lessonId: string;
  moduleId: string;
  minutes: number;
  why: Why;
}

/** Which modules a role meets first; the others follow as the course has them, and none is dropped. */
export const FIRST_FOR: Record<Role, readonly string[]> = {
  director: ['start', 'measure', 'plan'],
  'front-desk': ['start', 'audiences', 'profiles', 'content'],
  marketing: [],
};

/** The course in a role's order, each lesson with its reason: to take, and to skip. Modules that the course does not have are absent. */
export function orderLessons(course: PlannedCourse, { role, levels, overrides }: Pick<Wishes, 'role' | 'levels' | 'overrides'>) {
  const first = FIRST_FOR[role];
  const place = (id: string): number => (first.includes(id) ? first.indexOf(id) : first.length);
  // Sorting is stable: modules of the same place keep the course's order.
  const modules = [...course.modules].sort((a, b) => place(a.id) - place(b.id));
  const take: OrderedLesson[] = [];
  const skip: OrderedLesson[] = [];
  for (const { id: moduleId, lessons } of modules) {
    const own = Object.hasOwn(levels, moduleId) ? levels[moduleId] : undefined;
    const rank = PATH_LEVELS.indexOf(own?.level ?? 'foundation');
    const harder: OrderedLesson[] = [];
    for (const lesson of lessons) {
      const { level } = lesson;
      const at = { lessonId: lesson.id, moduleId, minutes: lesson.minutes.read + lesson.minutes.do };
      const wish = Object.hasOwn(overrides, lesson.id) ? overrides[lesson.id] : undefined;
      const above = PATH_LEVELS.indexOf(level) - rank;
      if (wish === 'skip') skip.push({ ...at, why: { why: 'left' } });
      else if (above < 0 && wish === undefined && own) skip.push({ ...at, why: { why: 'below', ...own } });
      else if (above > 0) harder.push({ ...at, why: { why: 'harder', level } });
      else take.push({ ...at, why: { why: above < 0 ? 'taken' : 'level', level } });
    }
    take.push(...harder);
  }
  return { take, skip };
}
