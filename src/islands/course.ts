/**
 * Paints onto the course map what this person has begun and done. Marks: `[data-module]` around a module with
 * `[data-module-progress]`, `[data-progress-for=<lesson id>]` with `[data-stamp]` inside.
 */
import { keepSynced, openDevice, type LessonProgress } from '#learning';
import { say } from './texts.ts';

function paint(progress: LessonProgress[]): void {
  const byLesson = new Map(progress.map((each) => [each.lessonId, each]));
  for (const module of document.querySelectorAll('[data-module]')) {
    let done = 0;
    const cards = module.querySelectorAll<HTMLElement>('[data-progress-for]');
    for (const card of cards) {
      const known = byLesson.get(card.dataset.progressFor ?? '');
      const stamp = card.querySelector<HTMLElement>('[data-stamp]');
      if (known?.done) done++;
      if (!stamp) continue;
      stamp.hidden = known === undefined;
      stamp.dataset.state = known?.done ? 'done' : 'opened';
      stamp.textContent = known === undefined ? '' : say(known.done ? 'course.done' : 'course.started');
    }
    const count = module.querySelector<HTMLElement>('[data-module-progress]');
    if (count) count.textContent = done > 0 ? say('course.progress', { done, all: cards.length }) : '';
  }
}

const device = await openDevice();
const repaint = async (): Promise<void> => paint(await device.list('progress'));
device.watch(() => void repaint());
await repaint();
keepSynced();
