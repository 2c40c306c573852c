import { requireAccount } from '#kernel/actor.ts';
import type { Ctx } from '#platform/database/db.ts';
import type { Accounts } from './open-accounts.ts';
import type { AccountTables } from './tables.ts';

/** Ends the sign-in of this request; gives the cookies that clear the browser. Without a sign-in it only clears. */
export async function signOutHere(accounts: Accounts, requestHeaders: Headers): Promise<string[]> {
  const { headers } = await accounts.auth.api.signOut({
    headers: new Headers({ cookie: requestHeaders.get('cookie') ?? '' }),
    returnHeaders: true,
  });
  return headers.getSetCookie();
}

/** Ends every sign-in of the actor, on all devices; gives how many there were. */
export async function signOutEverywhere(ctx: Ctx): Promise<number> {
  const accountId = requireAccount(ctx.actor);
  const { numDeletedRows } = await ctx.db
    .withTables<AccountTables>()
    .deleteFrom('sign_in')
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  return Number(numDeletedRows);
}
