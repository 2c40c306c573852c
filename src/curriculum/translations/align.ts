import { diffArrays } from 'diff';
import { fingerprint } from '../parse/fingerprint.ts';
import type { Page } from '../parse/tree.ts';

/** What a translation is to one passage of its original. */
export interface Standing {
  state: 'current' | 'stale' | 'missing';
  /** Fingerprint of the passage that was translated, when the translation is stale and remembers it. */
  madeFrom: string | null;
}

/**
 * How each of the original's passages stands in a translation. The translation's list of fingerprints is laid beside
 * the original's present one; where they differ, passages are paired in order, so that one that was inserted or
 * moved does not make all that follow it look stale.
 */
export function alignTranslation(original: Page, translation: Page): Standing[] {
  const made = translation.stamp?.passages ?? [];
  const now = original.passages.map((passage) => passage.fingerprint);
  const from: (string | null | undefined)[] = [];
  let removed: string[] = [];
  let added = 0;
  const pairUp = (): void => {
    for (let index = 0; index < added; index++) from.push(removed[index] ?? null);
    removed = [];
    added = 0;
  };
  for (const run of diffArrays([...made], now)) {
    if (run.removed) removed.push(...run.value);
    else if (run.added) added += run.value.length;
    else {
      pairUp();
      for (let index = 0; index < run.value.length; index++) from.push(undefined);
    }
  }
  pairUp();
  return original.passages.map((_, index): Standing => {
    const here = translation.passages[index];
    if (!here || here.kind === 'untranslated') return { state: 'missing', madeFrom: null };
    const source = from[index];
    return source === undefined ? { state: 'current', madeFrom: null } : { state: 'stale', madeFrom: source };
  });
}

/** True when title or summary of the original have changed since they were translated, or were never stamped. */
export const frontIsStale = (original: Page, translation: Page): boolean =>
  translation.stamp?.title !== fingerprint(original.title) || translation.stamp.summary !== fingerprint(original.summary);
