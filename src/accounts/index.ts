/** Front door of the accounts: safe in a browser. */
export {
  emailFault,
  NAME_MOST,
  nameFault,
  PASSWORD_LEAST,
  PASSWORD_MOST,
  passwordFault,
  writingFault,
  type FieldFault,
} from './form-faults.ts';
export { homeOf, safeNext } from './next-address.ts';
export { ACCOUNT_REFUSALS, type AccountRefusal } from './refusals.ts';
export type { Person } from './list-people.ts';
export type { PasskeyFacts } from './passkeys.ts';
export type { AccountFacts } from './read-account.ts';
