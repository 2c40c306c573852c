import type { Writing } from '#kernel/writing.ts';

/** Where the device keeps the work on a scenario in one writing. */
export const draftKey = (lab: string, scenario: string, writing: Writing): string => `${lab}/${scenario}/${writing}`;

/** Where it keeps what gave way to other work there. */
export const asideKey = (draft: string): string => `${draft}/aside`;
