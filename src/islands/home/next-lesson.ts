import { dateHere, findOwnPath, keepSynced, openDevice, planPath } from '#learning';
import { doneAmong, readIslandCourse } from '../island-course.ts';
import { say } from '../texts.ts';

/** Puts the next lesson in place of what stands in the line, when there is one. */
export async function showNextLesson(place: HTMLElement): Promise<void> {
  keepSynced();
  const device = await openDevice();
  const wishes = await findOwnPath();
  if (!wishes) return;
  const course = readIslandCourse();
  const done = doneAmong(await device.list('progress'));
  const next = planPath(course, wishes, dateHere(new Date()), done).lines.find((each) => !each.done);
  const lesson = course.modules.flatMap(({ lessons }) => lessons).find(({ id }) => id === next?.lessonId);
  if (!lesson) return;
  const link = Object.assign(document.createElement('a'), {
    href: `/${place.dataset.writing}/lessons/${lesson.slug}`,
    textContent: lesson.title,
  });
  place.replaceChildren(`${say('home.nextLesson')} `, link);
}
