import type { Report, Rule } from './rule.ts';
import { directivesIn, pagesOf } from './walk.ts';

interface Place {
  file: string;
  line?: number;
}

/** Ids that have to be unique: in the whole course, or in their lesson. */
export const checkIds: Rule = (tree, report) => {
  const lessonIds = once(report, 'lesson id');
  const moduleIds = once(report, 'module id');
  const moduleSlugs = once(report, 'module slug');
  const outcomeIds = once(report, 'outcome id');
  const itemIds = once(report, 'quiz item id');
  const termIds = once(report, 'term id');
  for (const module of tree.modules) {
    moduleIds(module.id, { file: 'course.yaml', line: module.line });
    moduleSlugs(module.slug, { file: 'course.yaml', line: module.line });
  }
  for (const term of tree.terms) termIds(term.id, { file: 'glossary.yaml', line: term.line });
  for (const lesson of Object.values(tree.lessons)) {
    const sourceIds = once(report, 'source id');
    lessonIds(lesson.id, { file: lesson.file });
    for (const outcome of lesson.outcomes) outcomeIds(outcome.id, { file: lesson.file, line: outcome.line });
    for (const source of lesson.sources) sourceIds(source.id, { file: lesson.file, line: source.line });
    for (const item of lesson.quiz?.items ?? []) {
      const place = { file: lesson.quiz?.file ?? lesson.file, line: item.line };
      const optionIds = once(report, `option id in ${item.id}`);
      itemIds(item.id, place);
      for (const option of item.options) optionIds(option.id, place);
    }
    for (const [, page] of pagesOf(lesson)) {
      const exerciseIds = once(report, 'exercise id');
      for (const passage of page.passages) {
        for (const exercise of directivesIn(passage, 'exercise'))
          exerciseIds(exercise.value('id'), { file: page.file, line: exercise.line });
      }
    }
  }
};

function once(report: Report, what: string): (id: string, place: Place) => void {
  const seen = new Map<string, Place>();
  return (id, place) => {
    if (id === '') return;
    const first = seen.get(id);
    if (!first) seen.set(id, place);
    else
      report(
        place,
        'duplicate-id',
        `The ${what} “${id}” is taken already (${first.file}${first.line ? `, line ${first.line}` : ''}).`,
        'Choose another; ids are never reused.',
      );
  };
}
