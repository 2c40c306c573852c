import type { Writing } from '../../../src/kernel/writing.ts';
import type { Translate } from '../../../src/ui/texts/translator.ts';
import type { Dimension, Metric } from '../measure/view.ts';

const DECIMALS: readonly Metric[] = ['engagementRate', 'bounceRate', 'viewsPerSession', 'secondsPerSession'];

/** An ISO day as it is said in the language; from the texts, since date formatters differ between engines. */
export function dayInWords(iso: string, t: Translate): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  return day === '' ? '–' : t('ui.day', { day: String(Number(day)), month: String(Number(month)), year });
}
export const spanInWords = ({ from, to }: { from: string; to: string }, t: Translate): string =>
  `${dayInWords(from, t)} – ${dayInWords(to, t)}`;

/** A value's name in words where it has one; names from the data stay as they are. */
export const valueInWords = (dimension: Dimension, value: string, t: Translate): string => {
  if (dimension === 'day' || dimension === 'week') return dayInWords(value, t);
  if (dimension === 'device' || dimension === 'newness' || dimension === 'consent' || dimension === 'weekday')
    return t(`v.${dimension}.${value}`);
  return value;
};

/** A number with the writing's own decimal mark; thousands are not set apart, so that figures can be copied. */
export const decimalInWords = (value: number | string, writing: Writing): string =>
  writing === 'en' ? String(value) : String(value).replace('.', ',');

/** One decimal for shares and means. */
export const figureInWords = (metric: Metric, value: number, writing: Writing): string =>
  decimalInWords(DECIMALS.includes(metric) ? value.toFixed(1) : value, writing) +
  (metric === 'engagementRate' || metric === 'bounceRate' ? ' %' : '');
