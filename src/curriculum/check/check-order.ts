import { isId } from '#kernel/ids.ts';
import type { Rule } from './rule.ts';

/** course.yaml and the folders must name the same lessons, each once. */
export const checkOrder: Rule = (tree, report, files) => {
  const file = 'course.yaml';
  const folders = new Set([...files.keys()].flatMap((path) => /^lessons\/([^/]+)\/./.exec(path)?.[1] ?? []));
  const listed = new Map<string, number>();
  for (const module of tree.modules) {
    if (module.lessons.length === 0)
      report(
        { file, line: module.line },
        'empty-module',
        `The module “${module.slug}” has no lessons.`,
        'List a lesson or remove the module.',
        'warning',
      );
    for (const [index, slug] of module.lessons.entries()) {
      const line = module.lessonLines[index] ?? module.line;
      const first = listed.get(slug);
      if (first !== undefined) {
        report(
          { file, line },
          'cyclic-order',
          `The lesson “${slug}” is listed again (first on line ${first}), so the course would come back to it in a circle.`,
          'Keep it in one place.',
        );
      } else {
        listed.set(slug, line);
        if (!folders.has(slug))
          report(
            { file, line },
            'lesson-without-folder',
            `The lesson “${slug}” has no folder lessons/${slug}.`,
            `Correct the name, or begin the lesson: npm run lesson:new -- ${slug} --module ${module.slug}.`,
          );
      }
    }
  }
  for (const slug of folders) {
    if (!isId(slug)) {
      report(
        { file: `lessons/${slug}` },
        'malformed-id',
        `“${slug}” cannot be a lesson’s slug, which is its address on the web.`,
        'Name the folder with lower-case letters a–z, digits and single hyphens.',
      );
    }
    if (!listed.has(slug))
      report(
        { file: `lessons/${slug}`, line: undefined },
        'lesson-not-listed',
        `The lesson “${slug}” is in no module of course.yaml.`,
        'List its slug under a module, or remove the folder.',
      );
  }
  if (tree.modules.length === 0) report({ file }, 'empty-course', 'The course has no modules.', 'Add a module.', 'warning');
};
