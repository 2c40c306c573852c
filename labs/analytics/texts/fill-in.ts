import type { LabTexts } from '../../../src/labs/contract.ts';
import { QUESTIONS } from '../questions/all.ts';

const PREFIX = 'any.';

/** What is said in the same way about every question (`any.<variant>.…`) is written once and stands under each, unless it has words of its own. */
export function fillIn(texts: LabTexts): LabTexts {
  const shared = Object.entries(texts).filter(([key]) => key.startsWith(PREFIX));
  const filled = QUESTIONS.flatMap(({ id }) =>
    shared.map(([key, text]): [string, string] => [`check.${id}.${key.slice(PREFIX.length)}`, text]),
  );
  return { ...Object.fromEntries(filled), ...texts };
}
