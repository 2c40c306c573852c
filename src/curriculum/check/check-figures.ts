import type { Rule } from './rule.ts';
import { directivesIn, pagesOf } from './walk.ts';

/** Every figure that is shown exists and is shown somewhere; its words and its placeholders are the same. */
export const checkFigures: Rule = (tree, report) => {
  for (const lesson of Object.values(tree.lessons)) {
    const figures = new Map(lesson.figures.map((figure) => [figure.name, figure]));
    const shown = new Set<string>();
    for (const [, page] of pagesOf(lesson)) {
      for (const passage of page.passages) {
        for (const { value, line } of directivesIn(passage, 'figure')) {
          const name = value('name');
          shown.add(name);
          if (name !== '' && !figures.has(name))
            report(
              { file: page.file, line },
              'figure-missing',
              `There is no figure “${name}”.`,
              `Draw figures/${name}.svg and write figures/${name}.yaml.`,
            );
        }
      }
    }
    for (const figure of lesson.figures) {
      const place = { file: figure.file };
      if (!shown.has(figure.name))
        report(
          place,
          'figure-unused',
          `The figure “${figure.name}” is shown nowhere in the lesson.`,
          `Write ::figure{name=${figure.name}}, or remove it.`,
          'warning',
        );
      const keys = new Set(Object.keys(figure.words));
      for (const key of figure.placeholders) {
        if (figure.alt && !keys.delete(key))
          report(
            place,
            'figure-words',
            `The drawing has {{${key}}}, which “words” does not know.`,
            `Add “${key}” to words, in three languages.`,
          );
      }
      if (figure.drawing)
        for (const key of keys)
          report(
            place,
            'figure-words',
            `“words” has “${key}”, which the drawing does not show.`,
            `Put {{${key}}} into a <text>, or remove the word.`,
          );
    }
  }
};
