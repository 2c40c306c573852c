import { Refusal } from '#kernel/refusal.ts';
import type { Writing } from '#kernel/writing.ts';
import { createHash } from 'node:crypto';
import { isAPIError } from 'better-auth/api';
import type { Accounts } from './open-accounts.ts';
import type { AccountRefusal } from './refusals.ts';
import type { AccountTables } from './tables.ts';

/** Somebody has come in; the cookies are `Set-Cookie` values that the route passes on. */
export interface SignedIn {
  accountId: string;
  cookies: string[];
  /** True when this sign-in made the account. */
  isNew: boolean;
}

/** Uses up a sign-in link. An unknown address becomes an account, whose first writing is the one the link was opened in. */
export async function openLink(accounts: Accounts, input: { token: string; writing: Writing }): Promise<SignedIn> {
  const { headers, response } = await accounts.auth.api
    .magicLinkVerify({ query: { token: input.token }, headers: new Headers(), returnHeaders: true })
    .catch((error: unknown) => {
      if (isAPIError(error) && error.status === 'FOUND') throw new Refusal<AccountRefusal>('link-spent');
      throw error;
    });
  const accountId = response.user.id;
  const isNew = await welcome(accounts, accountId, input.writing);
  return { accountId, cookies: headers.getSetCookie(), isNew };
}

/** Whether a link would still work, without using it up; for the page before the button. */
export async function isLinkOpen(accounts: Accounts, token: string, now: Date): Promise<boolean> {
  // The shape of better-auth's magic-link tokens at rest with `storeToken: 'hashed'`.
  const purpose = `magic-link:${createHash('sha256').update(token).digest('base64url')}`;
  const row = await accounts.db
    .withTables<AccountTables>()
    .selectFrom('one_time_token')
    .select('id')
    .where('purpose', '=', purpose)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return row !== undefined;
}

/** Gives a new account its first role and its writing; true when it was new. */
async function welcome({ db }: Accounts, accountId: string, writing: Writing): Promise<boolean> {
  return db
    .withTables<AccountTables>()
    .transaction()
    .execute(async (tx) => {
      const made = await tx
        .insertInto('account_role')
        .values({ account_id: accountId, role: 'learner' })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      const isNew = made.numInsertedOrUpdatedRows === 1n;
      if (isNew) await tx.updateTable('account').set({ writing }).where('id', '=', accountId).execute();
      return isNew;
    });
}
