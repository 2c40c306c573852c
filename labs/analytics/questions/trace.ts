import type { Writing } from '../../../src/kernel/writing.ts';
import type { ReportTable } from '../../../src/labs/contract.ts';
import type { Translate } from '../../../src/ui/texts/translator.ts';
import type { Data } from '../measure/data-of.ts';
import { report } from '../measure/report.ts';
import type { Dimension, Metric, View } from '../measure/view.ts';
import type { Question } from './question.ts';

/** A value's name in words where it has one; names from the data stay as they are. */
export const valueInWords = (dimension: Dimension, value: string, t: Translate): string => {
  if (dimension === 'device' || dimension === 'newness' || dimension === 'consent' || dimension === 'weekday')
    return t(`v.${dimension}.${value}`);
  return value;
};

/** One decimal for shares and means, with the writing's own mark; thousands are not set apart, so that figures can be copied. */
export function figureInWords(metric: Metric, value: number, writing: Writing): string {
  const decimals = ['engagementRate', 'bounceRate', 'viewsPerSession', 'secondsPerSession'].includes(metric);
  const text = decimals ? value.toFixed(1) : String(value);
  const sign = metric === 'engagementRate' || metric === 'bounceRate' ? ' %' : '';
  return (writing === 'en' ? text : text.replace('.', ',')) + sign;
}

const captionOf = ({ from, to, only, rows, then }: View, name: string, t: Translate): string => {
  const who = Object.entries(only).map(([segment, value]) => valueInWords(segment as Dimension, value, t));
  const by = [rows, ...(then ? [then] : [])].map((each) => t(`d.${each}`)).join(' × ');
  return `${name}: ${[by, ...who].join(', ')}, ${from} – ${to}`;
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
