/**
 * The next lesson of one's plan, for those who have one; nobody else loads more than these lines. Mark: `[data-next-lesson][data-writing]`, a line that
 * leads to the paths.
 */
import { mayHavePath } from '#learning';

const line = document.querySelector<HTMLElement>('[data-next-lesson]');
if (line && mayHavePath()) {
  const { showNextLesson } = await import('./home/next-lesson.ts');
  await showNextLesson(line);
}
