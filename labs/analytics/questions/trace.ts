import type { Writing } from '../../../src/kernel/writing.ts';
import type { ReportTable } from '../../../src/labs/contract.ts';
import type { Translate } from '../../../src/ui/texts/translator.ts';
import type { Data } from '../measure/data-of.ts';
import { report } from '../measure/report.ts';
import type { Dimension, View } from '../measure/view.ts';
import { figureInWords, spanInWords, valueInWords } from './in-words.ts';
import type { Question } from './question.ts';

const captionOf = (view: View, name: string, t: Translate): string => {
  const { only, rows, then } = view;
  const who = Object.entries(only).map(([segment, value]) => valueInWords(segment as Dimension, value, t));
  const by = [rows, ...(then ? [then] : [])].map((each) => t(`d.${each}`)).join(' × ');
  return `${name}: ${[by, ...who].join(', ')}, ${spanInWords(view, t)}`;
};

/** The rows behind the right answer, and the total, which is counted once and is not their sum. */
export function traceOf(question: Question, data: Data, t: Translate, writing: Writing): ReportTable[] {
  return question.behind.map(({ view, rows: wanted }) => {
    const { rows, total } = report(data, view);
    const shown = wanted ? rows.filter(wanted) : rows;
    const cells = (values: number[]): string[] =>
      values.map((value, i) => figureInWords(view.metrics[i] ?? 'sessions', value, writing));
    const dimensions = view.then ? [view.rows, view.then] : [view.rows];
    return {
      caption: captionOf(view, t(`check.${question.id}.name`), t),
      head: [...dimensions.map((each) => t(`d.${each}`)), ...view.metrics.map((metric) => t(`m.${metric}`))],
      rows: [
        ...shown.map(({ keys, values }) => [
          ...keys.map((key, i) => valueInWords(dimensions[i] ?? view.rows, key, t)),
          ...cells(values),
        ]),
        [t('ui.total'), ...dimensions.slice(1).map(() => ''), ...cells(total)],
      ],
    };
  });
}
