import { NEVER, syncWithAccount, type Device } from '#learning';
import { say } from '../texts.ts';

/** The button that marks the lesson as done, and takes the mark off again. */
export async function keepDone(lesson: HTMLElement, device: Device, lessonId: string): Promise<void> {
  const button = lesson.querySelector<HTMLButtonElement>('[data-done-button]');
  const status = lesson.querySelector<HTMLElement>('[data-done-status]');
  if (!button || !status) return;
  const known = async () => (await device.list('progress')).find((each) => each.lessonId === lessonId);
  const paint = async (): Promise<void> => {
    button.textContent = say((await known())?.done ? 'lesson.doneState' : 'lesson.doneButton');
  };
  button.addEventListener('click', () => {
    void (async () => {
      try {
        const before = await known();
        const done = !(before?.done ?? false);
        // After the last word, also when that came from a device whose clock is ahead of this one's.
        const changedAt = new Date(Math.max(Date.now(), Date.parse(before?.changedAt ?? NEVER) + 1)).toISOString();
        await device.add({ progress: [{ lessonId, openedAt: before?.openedAt ?? changedAt, done, changedAt }] });
        await paint();
        status.textContent = say(done ? 'lesson.doneSaid' : 'lesson.undoneSaid');
        if (!device.remembers) status.textContent += ` ${say('lesson.deviceFull')}`;
        void syncWithAccount();
      } catch {
        status.textContent = say('lesson.deviceFull');
      }
    })();
  });
  device.watch(() => void paint());
  await paint();
  button.hidden = false;
}
