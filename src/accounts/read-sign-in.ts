import { ROLES, VISITOR, type Actor, type Role } from '#kernel/actor.ts';
import type { Accounts } from './open-accounts.ts';
import type { AccountTables } from './tables.ts';

/** Who asks, as a request's cookies prove it. */
export interface SignIn {
  actor: Actor;
  /** `Set-Cookie` values to pass on: the sign-in prolonged, or a forged or expired cookie removed. */
  cookies: string[];
}

/** Reads the sign-in of a request. A missing, forged, expired or revoked cookie makes a visitor, never an error. */
export async function readSignIn(accounts: Accounts, requestHeaders: Headers): Promise<SignIn> {
  if (!requestHeaders.get('cookie')?.includes(`${accounts.cookieName}=`)) return { actor: VISITOR, cookies: [] };
  const { headers, response } = await accounts.auth.api.getSession({
    headers: new Headers({ cookie: requestHeaders.get('cookie')! }),
    returnHeaders: true,
  });
  const cookies = headers.getSetCookie();
  if (!response) return { actor: VISITOR, cookies };
  const rows = await accounts.db
    .withTables<AccountTables>()
    .selectFrom('account_role')
    .select('role')
    .where('account_id', '=', response.user.id)
    .execute();
  const held = new Set(rows.map((row) => row.role));
  const roles: Role[] = ROLES.filter((role) => role === 'learner' || held.has(role));
  return { actor: { accountId: response.user.id, roles }, cookies };
}
