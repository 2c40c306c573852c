import type { Translate } from '../../../src/ui/texts/translator.ts';
import type { SourceFile } from '../files.ts';

const TOLD = ['too-long', 'too-complex', 'not-an-address', 'not-a-date'];

/** Why a piece of work cannot be judged, all reasons at once: the field in words, and what is wrong with it. */
export function faultsInWords(
  faults: readonly { field: string; code: string }[],
  files: readonly SourceFile[],
  t: Translate,
): string[] {
  const told = faults.map(({ field, code }) => {
    const page = /^pages\.(\d+)\./.exec(field)?.[1];
    const where =
      page !== undefined
        ? (files[Number(page)]?.name ?? field)
        : field.startsWith('robots')
          ? 'robots.txt'
          : field.startsWith('sitemap')
            ? 'sitemap.xml'
            : t('labs.theWork');
    return t(`labs.fault-${TOLD.includes(code) ? code : 'other'}`, { where });
  });
  return [...new Set(told)];
}
