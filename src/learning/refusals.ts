/** Every expected "no" of this room. */
export const REFUSALS = ['bundle-malformed', 'answers-malformed', 'artifact-not-found'] as const;
export type RefusalCode = (typeof REFUSALS)[number];
