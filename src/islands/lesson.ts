/**
 * The lesson page's island. Marks in the page: `[data-lesson-id][data-edition]` around the lesson, `[data-done-button]` and
 * `[data-done-status]`, and the quiz's form `[data-quiz]` with `[data-quiz-item]`, `[data-feedback]`, `[data-quiz-status]`.
 */
import { openDevice, syncWithAccount } from '#learning';
import { keepDone } from './lesson/done.ts';
import { keepPassage } from './lesson/passage.ts';
import { keepQuiz } from './lesson/quiz.ts';
import { say } from './texts.ts';

const lesson = document.querySelector<HTMLElement>('[data-lesson-id]');
if (lesson) {
  const { lessonId = '', edition = '' } = lesson.dataset;
  keepPassage();
  const device = await openDevice();
  if (!device.remembers) {
    const status = lesson.querySelector('[data-done-status]');
    if (status) status.textContent = say('lesson.deviceFull');
  }
  const now = new Date().toISOString();
  if (!(await device.read()).progress.some((each) => each.lessonId === lessonId))
    await device.add({ progress: [{ lessonId, openedAt: now, done: false, changedAt: now }] });
  await syncWithAccount();
  await keepDone(lesson, device, lessonId);
  await keepQuiz(lesson, device, lessonId, edition);
  addEventListener('online', () => void syncWithAccount());
}
