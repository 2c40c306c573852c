import { diffArrays } from 'diff';
import { sourceText } from '../parse/passage-text.ts';
import type { PassageView } from '../views.ts';

export type Change = NonNullable<PassageView['change']>;

/** A comparison of two texts that have little in common helps nobody; past this many edits it is not made. */
const MAX_EDITS = 1000;

const pieces = (text: string): string[] => text.match(/[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu) ?? [];

/** What changed between two Markdown sources, word by word, in words without marks; null when it cannot be told. */
export function changeBetween(before: string, after: string): Change | null {
  const runs = diffArrays(pieces(sourceText(before)), pieces(sourceText(after)), { maxEditLength: MAX_EDITS });
  if (!runs) return null;
  return runs.map((run) => ({ op: run.added ? 'added' : run.removed ? 'removed' : 'same', text: run.value.join('') }));
}
