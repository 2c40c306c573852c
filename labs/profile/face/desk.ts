import type { Spec } from '../../../src/labs/contract.ts';
import type { Writing } from '../../../src/kernel/writing.ts';
import type { Translate } from '../../../src/ui/texts/translator.ts';
import type { ProfileWork } from '../work.ts';

/** What every part of the live face works with. */
export interface Desk {
  work: ProfileWork;
  specs: ReadonlyMap<string, Spec>;
  writing: Writing;
  t: Translate;
  changed: () => void;
}

/** Whole files as they were picked, by the data of the small copy that the work keeps: only while the page is open. */
export const originals = new Map<string, Blob>();
