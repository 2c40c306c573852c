import { CHECKS } from './index.ts';

/** The fact that a check was taken from, for findings that name none of their own. */
export const basisOf = (check: string): string | undefined => CHECKS.find(({ id }) => id === check)?.basis;
