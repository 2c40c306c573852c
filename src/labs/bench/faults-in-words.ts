import type { LabTexts } from '../contract.ts';
import type { Translate } from '../../ui/texts/translator.ts';

const TOLD = ['too-long', 'too-complex', 'not-an-address', 'not-a-date'];

/**
 * Why a piece of work cannot be judged, all reasons at once: the field in words, and what is wrong with it. A lab's own texts
 * come first: `fault.<code>` for the sentence, `field.<name>` for a field whose name begins so.
 */
export function faultsInWords(
  faults: readonly { field: string; code: string }[],
  texts: LabTexts,
  fieldInWords: ((field: string) => string | undefined) | undefined,
  t: Translate,
): string[] {
  const place = (field: string): string => {
    const own = fieldInWords?.(field) ?? texts[`field.${field.split('.')[0]}`];
    return own ?? t('labs.theWork');
  };
  const told = faults.map(({ field, code }) => {
    const key = `fault.${code}` in texts ? `fault.${code}` : `labs.fault-${TOLD.includes(code) ? code : 'other'}`;
    return t(key, { where: place(field) });
  });
  return [...new Set(told)];
}
