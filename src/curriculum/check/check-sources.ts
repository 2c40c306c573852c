import type { Rule } from './rule.ts';
import { directivesIn, pagesOf } from './walk.ts';

/** References lead to sources of the lesson, and every source is referred to. */
export const checkSources: Rule = (tree, report) => {
  for (const lesson of Object.values(tree.lessons)) {
    const known = new Set(lesson.sources.map((source) => source.id));
    for (const [language, page] of pagesOf(lesson)) {
      const used = new Set<string>();
      for (const passage of page.passages) {
        for (const { value, line } of directivesIn(passage, 'src')) {
          const id = value('id');
          used.add(id);
          if (id !== '' && !known.has(id))
            report(
              { file: page.file, line },
              'unknown-source',
              `lesson.yaml has no source “${id}”.`,
              'Add it under sources, or correct the id.',
            );
        }
      }
      if (language !== lesson.original) continue;
      for (const source of lesson.sources) {
        if (!used.has(source.id))
          report(
            { file: lesson.file, line: source.line },
            'source-unused',
            `The source “${source.id}” is referred to nowhere.`,
            `Write :src[1]{id=${source.id}} where it is used, or remove it.`,
            'warning',
          );
      }
    }
  }
};
