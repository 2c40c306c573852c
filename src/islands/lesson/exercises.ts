/**
 * Exercises adapt to the level that the device knows for the lesson's module. Foundation: everything open, steps can be ticked.
 * Practitioner: the good example is folded. Advanced: the steps too; the brief stays. One button an exercise turns it round, and that is
 * kept. Marks: `[data-exercise]` with `.exercise-form`, `details.steps`, `details.good` inside, which the server sends open.
 */
import type { CourseLevel } from '#curriculum';
import { findOwnPath, findPlacementLevels, levelIn, type Device } from '#learning';
import { say } from '../texts.ts';

/** What is kept of one exercise, as a draft: the ticked steps, and whether its form was chosen. */
interface Kept {
  ticked: number[];
  form: 'full' | 'short' | null;
}
const NOTHING: Kept = { ticked: [], form: null };

async function keepExercise(exercise: HTMLElement, device: Device, lessonId: string, level: CourseLevel): Promise<void> {
  const place = exercise.querySelector('.exercise-form');
  const steps = exercise.querySelector<HTMLDetailsElement>('details.steps');
  const good = exercise.querySelector<HTMLDetailsElement>('details.good');
  if (!place || (!steps && !good)) return;
  const key = `exercise/${lessonId}/${exercise.dataset.exercise ?? ''}`;
  const read = async (): Promise<Kept> => (await device.readDraft<Kept>(key))?.work ?? NOTHING;
  const write = async (change: Partial<Kept>): Promise<void> => {
    const before = await device.readDraft<Kept>(key);
    await device.writeDraft(key, { ...(before?.work ?? NOTHING), ...change }, before?.revision ?? 0);
  };

  const word = document.createElement('span');
  const button = Object.assign(document.createElement('button'), { type: 'button', className: 'quiet' });
  let form: 'full' | 'short' = 'full';
  const show = (chosen: Kept['form']): void => {
    form = chosen ?? (level === 'advanced' ? 'short' : 'full');
    if (steps) steps.open = form === 'full';
    // Who asks for everything gets everything; otherwise only beginners see the example before they have tried.
    if (good) good.open = form === 'full' && (chosen === 'full' || level === 'foundation');
    word.textContent = form === 'short' ? say('lesson.exerciseShort') : '';
    button.textContent = say(form === 'short' ? 'lesson.exerciseOpen' : 'lesson.exerciseFold');
  };
  button.addEventListener('click', () => {
    const next = form === 'short' ? 'full' : 'short';
    show(next);
    // Where nothing can be kept, the page still does what was asked.
    write({ form: next }).catch(() => undefined);
  });
  const kept = await read().catch(() => NOTHING);
  show(kept.form);
  place.replaceChildren(word, button);

  if (level !== 'foundation') {
    exercise.dataset.plain = '';
    return;
  }
  for (const [at, step] of exercise.querySelectorAll<HTMLLIElement>('details.steps > ol > li').entries()) {
    const box = Object.assign(document.createElement('input'), { type: 'checkbox', checked: kept.ticked.includes(at) });
    box.setAttribute('aria-label', say('lesson.exerciseStep', { number: at + 1 }));
    box.addEventListener('change', () => {
      void read()
        .then(({ ticked }) => write({ ticked: [...ticked.filter((each) => each !== at), ...(box.checked ? [at] : [])] }))
        .catch(() => undefined);
    });
    step.prepend(box);
  }
}

/** Folds and ticks for every exercise of the lesson; a level that nobody knows is Foundation. */
export async function keepExercises(lesson: HTMLElement, device: Device, lessonId: string, moduleId: string): Promise<void> {
  const exercises = lesson.querySelectorAll<HTMLElement>('[data-exercise]');
  if (exercises.length === 0) return;
  const path = await findOwnPath().catch(() => undefined);
  const level = levelIn(moduleId, path, await findPlacementLevels(device)) ?? 'foundation';
  for (const exercise of exercises) await keepExercise(exercise, device, lessonId, level);
}
