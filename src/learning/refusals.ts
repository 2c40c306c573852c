/** Every expected "no" of this room. */
export const REFUSALS = [
  'bundle-malformed',
  'answers-malformed',
  'other-account',
  'account-full',
  'artifact-missing',
  'share-missing',
] as const;
export type RefusalCode = (typeof REFUSALS)[number];
