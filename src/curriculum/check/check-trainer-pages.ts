import { LANGUAGES } from '#kernel/writing.ts';
import type { Module } from '../parse/tree.ts';
import type { Report, Rule } from './rule.ts';
import { comparePages } from './check-languages.ts';
import { LANGUAGE_NAMES, directivesIn } from './walk.ts';

/** A module's trainer's page exists in every language with the same passages, and holds prose only; so does the page of cases. */
export const checkTrainerPages: Rule = (tree, report) => {
  if (Object.keys(tree.cases).length > 0) checkPages(tree.cases, 'cases', 'page of cases', report);
  for (const module of tree.modules) {
    if (Object.keys(module.trainer).length === 0) {
      report(
        { file: 'course.yaml', line: module.line },
        'trainer-page-missing',
        `The module “${module.slug}” has no trainer’s page.`,
        `Write modules/${module.slug}/en.md.`,
        'warning',
      );
    } else checkPages(module.trainer, `modules/${module.slug}`, 'trainer’s page', report);
  }
};

function checkPages(pages: Module['trainer'], folder: string, what: string, report: Report): void {
  const [leading] = LANGUAGES.flatMap((language) => pages[language] ?? []);
  for (const language of LANGUAGES) {
    const page = pages[language];
    if (!page) {
      report(
        { file: `${folder}/${language}.md` },
        'missing-translation',
        `The ${what} is missing in ${LANGUAGE_NAMES[language]}.`,
        `Write ${language}.md.`,
        'warning',
      );
      continue;
    }
    if (leading && page !== leading) comparePages(leading, page, language, report);
    for (const passage of page.passages)
      for (const { node, line } of directivesIn(passage, 'exercise', 'worksheet', 'lab', 'quiz', 'figure', 'src'))
        report(
          { file: page.file, line },
          'directive-place',
          `“${node.name}” has no place on a ${what}.`,
          'Name the lesson in which it stands: [words](lesson:slug).',
        );
  }
}
