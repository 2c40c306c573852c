import { sumOf } from '../minutes.ts';
import type { Rule } from './rule.ts';

/** What the names promise, in minutes of reading and doing: three hours, and two days of six hours. */
export const PATH_MOST: Readonly<Record<string, number>> = { 'three-hours': 180, 'a-weekend': 720 };

/** Ready paths name lessons of the course, each once, and take no longer than their name says. */
export const checkPaths: Rule = (tree, report) => {
  const file = 'paths.yaml';
  const inCourse = new Set(tree.modules.flatMap((module) => module.lessons));
  const seen = new Set<string>();
  for (const path of tree.paths) {
    const { id, line, lessons } = path;
    if (seen.has(id)) report({ file, line }, 'id-twice', `The path “${id}” is there twice.`, 'Rename or remove one of them.');
    seen.add(id);
    const slugs = lessons === 'all' ? [...inCourse] : lessons.map(({ lesson }) => lesson);
    if (lessons !== 'all') {
      if (lessons.length === 0)
        report({ file, line }, 'empty-path', `The path “${id}” has no lessons.`, 'List lessons, or write “lessons: all”.');
      for (const [at, { lesson, line: place }] of lessons.entries()) {
        if (!inCourse.has(lesson) || !tree.lessons[lesson])
          report(
            { file, line: place },
            'unknown-lesson',
            `The path “${id}” leads to “${lesson}”, which the course does not have.`,
            'Write the slug of a lesson that course.yaml lists.',
          );
        if (slugs.indexOf(lesson) !== at)
          report({ file, line: place }, 'lesson-twice', `The path “${id}” has “${lesson}” twice.`, 'Keep it in one place.');
      }
    }
    const { read, do: doing } = sumOf(slugs.flatMap((slug) => tree.lessons[slug]?.minutes ?? []));
    const most = Object.hasOwn(PATH_MOST, id) ? PATH_MOST[id] : undefined;
    if (most !== undefined && read + doing > most)
      report(
        { file, line },
        'path-too-long',
        `The path “${id}” takes ${read + doing} minutes; its name promises at most ${most}.`,
        'Take a lesson out.',
      );
  }
};
