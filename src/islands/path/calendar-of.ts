import { writeCalendar, type CalendarEvent, type Plan } from '#learning';
import type { Translate } from '#ui/texts/translator.ts';
import type { IslandLesson } from '../island-course.ts';

/** What is still to be done as a calendar file: an all-day event for each part of each lesson, on its date. */
export function calendarOf(
  plan: Plan,
  lessons: ReadonlyMap<string, IslandLesson>,
  place: { origin: string; writing: string },
  t: Translate,
): string {
  const host = new URL(place.origin).host;
  const events = plan.lines.flatMap(({ lessonId, done, parts }): CalendarEvent[] => {
    const lesson = lessons.get(lessonId);
    if (!lesson || done) return [];
    const url = `${place.origin}/${place.writing}/lessons/${lesson.slug}`;
    return parts.map(({ on, minutes }, at) => ({
      // By lesson and part, not by date: after re-planning a calendar moves what it has.
      uid: `${lessonId}-${at + 1}@${host}`,
      on,
      summary: parts.length > 1 ? `${lesson.title} (${t('path.part', { part: at + 1, parts: parts.length })})` : lesson.title,
      description: `${t('course.minutes', { minutes })}\n${url}`,
      url,
    }));
  });
  return writeCalendar(t('path.calendarName'), events, new Date());
}
