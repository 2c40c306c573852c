/** The course that a page hands to its island, as `coursePlan` made it. */
import type { CourseLevel, Minutes } from '#curriculum';

export interface IslandLesson {
  id: string;
  slug: string;
  title: string;
  level: CourseLevel;
  minutes: Minutes;
}
export interface IslandCourse {
  modules: { id: string; title: string; lessons: IslandLesson[] }[];
}

export const readIslandCourse = (): IslandCourse =>
  JSON.parse(document.getElementById('island-course')?.textContent ?? '{"modules":[]}') as IslandCourse;

/** Lesson id → when it was done (ISO 8601, UTC). */
export const doneAmong = (progress: readonly { lessonId: string; done: boolean; changedAt: string }[]): Map<string, string> =>
  new Map(progress.filter(({ done }) => done).map(({ lessonId, changedAt }) => [lessonId, changedAt]));
