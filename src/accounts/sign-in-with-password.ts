import { Refusal } from '#kernel/refusal.ts';
import { isAPIError } from 'better-auth/api';
import { emailFault, PASSWORD_MOST, refuseFaults, tidyEmail } from './form-faults.ts';
import type { Accounts } from './open-accounts.ts';
import type { SignedIn } from './open-link.ts';
import type { AccountRefusal } from './refusals.ts';

/**
 * Signs in by e-mail and password. A wrong password, an account without one and an unknown address are refused in the same
 * words and take the same time (better-auth hashes in each case).
 */
export async function signInWithPassword(accounts: Accounts, input: { email: string; password: string }): Promise<SignedIn> {
  refuseFaults(emailFault(input.email), input.password === '' ? { field: 'password', code: 'password-needed' } : undefined);
  const wrong = new Refusal<AccountRefusal>('password-wrong', {}, 'password');
  if (input.password.length > PASSWORD_MOST) throw wrong;
  const { headers, response } = await accounts.auth.api
    .signInEmail({
      body: { email: tidyEmail(input.email), password: input.password },
      headers: new Headers(),
      returnHeaders: true,
    })
    .catch((error: unknown) => {
      if (isAPIError(error) && (error.status === 'UNAUTHORIZED' || error.status === 'BAD_REQUEST')) throw wrong;
      throw error;
    });
  return { accountId: response.user.id, cookies: headers.getSetCookie(), isNew: false };
}
