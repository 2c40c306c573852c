import { LANGUAGES } from '#kernel/writing.ts';
import type { Rule } from './rule.ts';
import { comparePages } from './check-languages.ts';
import { LANGUAGE_NAMES, directivesIn } from './walk.ts';

/** A module's trainer's page exists in every language with the same passages, and holds prose only. */
export const checkTrainerPages: Rule = (tree, report) => {
  for (const module of tree.modules) {
    const there = LANGUAGES.flatMap((language) => module.trainer[language] ?? []);
    const [leading] = there;
    if (!leading) {
      report(
        { file: 'course.yaml', line: module.line },
        'trainer-page-missing',
        `The module “${module.slug}” has no trainer’s page.`,
        `Write modules/${module.slug}/en.md.`,
        'warning',
      );
      continue;
    }
    for (const language of LANGUAGES) {
      const page = module.trainer[language];
      if (!page) {
        report(
          { file: `modules/${module.slug}/${language}.md` },
          'missing-translation',
          `The trainer’s page is missing in ${LANGUAGE_NAMES[language]}.`,
          `Write ${language}.md.`,
          'warning',
        );
        continue;
      }
      if (page !== leading) comparePages(leading, page, language, report);
      for (const passage of page.passages) {
        for (const { node, line } of directivesIn(passage, 'exercise', 'lab', 'quiz', 'figure', 'src')) {
          report(
            { file: page.file, line },
            'directive-place',
            `“${node.name}” has no place on a trainer’s page.`,
            'Name the lesson in which it stands: [words](lesson:slug).',
          );
        }
      }
    }
  }
};
