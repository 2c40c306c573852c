/** Every expected "no" of this room; worded once, in `src/ui/texts/<language>/refusals.json`. */
export const ACCOUNT_REFUSALS = [
  'administrator-exists',
  'current-password-wrong',
  'email-malformed',
  'erase-not-confirmed',
  'last-administrator',
  'link-spent',
  'name-too-long',
  'passkey-missing',
  'password-needed',
  'password-too-long',
  'password-too-short',
  'password-wrong',
  'person-missing',
  'role-unknown',
  'writing-unknown',
] as const;

export type AccountRefusal = (typeof ACCOUNT_REFUSALS)[number];
