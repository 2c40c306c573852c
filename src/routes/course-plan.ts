import type { CourseView } from '#curriculum';

/** As much of the course as an island needs to plan and to name what it planned. */
export const coursePlan = ({ modules }: CourseView) => ({
  modules: modules.map(({ id, title, lessons }) => ({
    id,
    title,
    lessons: lessons.map(({ id: lessonId, slug, title: name, level, minutes }) => ({
      id: lessonId,
      slug,
      title: name,
      level,
      minutes,
    })),
  })),
});
