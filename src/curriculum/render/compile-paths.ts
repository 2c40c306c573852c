import type { Writing } from '#kernel/writing.ts';
import { sumOf } from '../minutes.ts';
import type { ReadyPath } from '../parse/tree.ts';
import type { ModuleView, ReadyPathView } from '../views.ts';
import { plainIn } from './in-writing.ts';

/** The ready paths in one writing; `modules` are the course's, with their lessons' cards. */
export function compilePaths(paths: readonly ReadyPath[], modules: readonly ModuleView[], writing: Writing): ReadyPathView[] {
  const all = modules.flatMap(({ title, lessons }) => lessons.map((card) => ({ card, module: title })));
  return paths.map(({ id, title, summary, forWhom, lessons }): ReadyPathView => {
    const listed: ReadyPathView['lessons'] =
      lessons === 'all'
        ? all.map((each) => ({ ...each, reason: null }))
        : lessons.flatMap(({ lesson, reason }) => {
            const found = all.find(({ card }) => card.slug === lesson);
            return found ? [{ ...found, reason: reason && plainIn(reason, writing) }] : [];
          });
    return {
      id,
      title: plainIn(title, writing),
      summary: plainIn(summary, writing),
      forWhom: plainIn(forWhom, writing),
      minutes: sumOf(listed.map(({ card }) => card.minutes)),
      lessons: listed,
    };
  });
}
