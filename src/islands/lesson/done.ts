import { syncWithAccount, type Device } from '#learning';
import { say } from '../texts.ts';

/** The button that marks the lesson as done, and takes the mark off again. */
export async function keepDone(lesson: HTMLElement, device: Device, lessonId: string): Promise<void> {
  const button = lesson.querySelector<HTMLButtonElement>('[data-done-button]');
  const status = lesson.querySelector<HTMLElement>('[data-done-status]');
  if (!button || !status) return;
  const known = async () => (await device.read()).progress.find((each) => each.lessonId === lessonId);
  const paint = async (): Promise<void> => {
    const done = (await known())?.done ?? false;
    button.textContent = say(done ? 'lesson.doneState' : 'lesson.doneButton');
    button.setAttribute('aria-pressed', String(done));
  };
  button.addEventListener('click', () => {
    void (async () => {
      const before = await known();
      const now = new Date().toISOString();
      const done = !(before?.done ?? false);
      await device.add({ progress: [{ lessonId, openedAt: before?.openedAt ?? now, done, changedAt: now }] });
      await paint();
      status.textContent = say(done ? 'lesson.doneSaid' : 'lesson.undoneSaid');
      await syncWithAccount();
    })();
  });
  device.watch(() => void paint());
  await paint();
  button.hidden = false;
}
