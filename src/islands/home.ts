/** The next lesson of one's plan, for those who have one. Mark: `[data-next-lesson][data-writing]`, a line that leads to the paths. */
import { dateHere, findOwnPath, keepSynced, openDevice, planPath } from '#learning';
import { doneAmong, readIslandCourse } from './island-course.ts';
import { say } from './texts.ts';

const line = document.querySelector<HTMLElement>('[data-next-lesson]');

async function show(place: HTMLElement): Promise<void> {
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

if (line) {
  await show(line);
  keepSynced();
}
