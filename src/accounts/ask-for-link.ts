import { emailFault, refuseFaults, tidyEmail } from './form-faults.ts';
import { LINK_MINUTES, type Accounts } from './open-accounts.ts';

/**
 * Makes a one-time token that signs in whoever holds it, for the caller to put into a letter to `email`. It is the same for
 * known and unknown addresses: an account comes into being only when its link is opened, so nothing here tells who has one.
 */
export async function askForLink(
  accounts: Accounts,
  input: { email: string },
): Promise<{ token: string; email: string; minutes: number }> {
  refuseFaults(emailFault(input.email));
  const email = tidyEmail(input.email);
  let token = '';
  await accounts.auth.api.signInMagicLink({
    body: { email, metadata: { deliver: (made: string) => (token = made) } },
    headers: new Headers(),
  });
  return { token, email, minutes: LINK_MINUTES };
}
