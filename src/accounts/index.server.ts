/** Back door of the accounts: commands and queries. */
export { askForLink } from './ask-for-link.ts';
export { changeProfile } from './change-profile.ts';
export { choosePassword, readPasswordNeed } from './choose-password.ts';
export {
  becomeFirstAdministrator,
  createFirstAdministratorLink,
  hasAdministrator,
  requireFirstAdministratorLink,
} from './first-administrator.ts';
export { listPeople, type Person } from './list-people.ts';
export { LINK_MINUTES, openAccounts, type Accounts } from './open-accounts.ts';
export { isLinkOpen, openLink, type SignedIn } from './open-link.ts';
export { answerPasskeyStep, listPasskeys, PASSKEY_STEPS, removePasskey, type PasskeyFacts } from './passkeys.ts';
export { confirmErase, erasePerson, exportPerson } from './person-data.ts';
export { readAccount, type AccountFacts } from './read-account.ts';
export { readSignIn, type SignIn } from './read-sign-in.ts';
export { setRoles } from './set-roles.ts';
export { signInWithPassword } from './sign-in-with-password.ts';
export { signOutEverywhere, signOutHere } from './sign-out.ts';
export { migrations } from './tables.ts';
