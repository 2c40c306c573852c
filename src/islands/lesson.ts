/**
 * The lesson page's island. Marks in the page: `[data-lesson-id][data-edition][data-module-id]` around the lesson, `[data-done-button]` and
 * `[data-done-status]`, and the quiz's form `[data-quiz]` with `[data-quiz-item]`, `[data-feedback]`, `[data-quiz-status]`.
 */
import { keepSynced, NEVER, openDevice } from '#learning';
import { keepDone } from './lesson/done.ts';
import { keepExercises } from './lesson/exercises.ts';
import { keepPassage } from './lesson/passage.ts';
import { keepQuiz } from './lesson/quiz.ts';
import { say } from './texts.ts';

const lesson = document.querySelector<HTMLElement>('[data-lesson-id]');
if (lesson) {
  const { lessonId = '', edition = '', moduleId = '' } = lesson.dataset;
  keepPassage();
  const device = await openDevice();
  // First: what folds should not fold under the reader's eyes.
  await keepExercises(lesson, device, lessonId, moduleId);
  const status = lesson.querySelector('[data-done-status]');
  if (!device.remembers && status) status.textContent = say('lesson.deviceFull');
  keepQuiz(lesson, device, lessonId, edition);
  await keepDone(lesson, device, lessonId);
  try {
    const openedAt = new Date().toISOString();
    if (!(await device.list('progress')).some((each) => each.lessonId === lessonId))
      await device.add({ progress: [{ lessonId, openedAt, done: false, changedAt: NEVER }] });
  } catch {
    if (status) status.textContent = say('lesson.deviceFull');
  }
  // Last, so that nothing on the page waits for the network.
  keepSynced();
}
