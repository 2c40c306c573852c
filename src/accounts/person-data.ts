import { requireAccount } from '#kernel/actor.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Ctx } from '#platform/database/db.ts';
import { tidyEmail } from './form-faults.ts';
import type { AccountRefusal } from './refusals.ts';
import { keepLastAdministrator } from './set-roles.ts';
import type { AccountTables } from './tables.ts';

/** Everything this room keeps about an account, for the person's own file. Hashes and keys of cookies are not in it. */
export async function exportPerson(ctx: Ctx, accountId: string): Promise<object> {
  const tables = ctx.db.withTables<AccountTables>();
  const account = await tables
    .selectFrom('account')
    .select([
      'id',
      'name',
      'email',
      'email_verified as emailConfirmed',
      'writing',
      'created_at as joinedAt',
      'updated_at as changedAt',
    ])
    .where('id', '=', accountId)
    .executeTakeFirst();
  if (!account) throw new Refusal<AccountRefusal>('person-missing');
  const [roles, signIns, passkeys, password] = await Promise.all([
    tables.selectFrom('account_role').select('role').where('account_id', '=', accountId).orderBy('role').execute(),
    tables
      .selectFrom('sign_in')
      .select(['way', 'created_at as at', 'expires_at as endsAt'])
      .where('account_id', '=', accountId)
      .orderBy('created_at')
      .execute(),
    tables
      .selectFrom('passkey')
      .select(['name', 'created_at as addedAt', 'device_type as kind'])
      .where('account_id', '=', accountId)
      .orderBy('created_at')
      .execute(),
    tables.selectFrom('credential').select('updated_at as changedAt').where('account_id', '=', accountId).executeTakeFirst(),
  ]);
  return { account, roles: roles.map(({ role }) => role), signIns, passkeys, password: password ?? null };
}

/** Deletes the account and all that this room keeps about it; rows of sign-ins, passkeys and roles go with it. */
export async function erasePerson(ctx: Ctx, accountId: string): Promise<void> {
  const tables = ctx.db.withTables<AccountTables>();
  await keepLastAdministrator(ctx.db, accountId);
  const account = await tables.deleteFrom('account').where('id', '=', accountId).returning('email').executeTakeFirst();
  // Links that are still on their way hold the address.
  if (account)
    await tables
      .deleteFrom('one_time_token')
      .where('value', 'like', `%${JSON.stringify(account.email).slice(1, -1)}%`)
      .execute();
}

/** Passes when the person typed their own address; refuses otherwise, and refuses the last administrator. */
export async function confirmErase(ctx: Ctx, input: { typed: string }): Promise<string> {
  const accountId = requireAccount(ctx.actor);
  const account = await ctx.db
    .withTables<AccountTables>()
    .selectFrom('account')
    .select('email')
    .where('id', '=', accountId)
    .executeTakeFirst();
  if (!account) throw new Refusal<AccountRefusal>('person-missing');
  if (tidyEmail(input.typed) !== account.email) throw new Refusal<AccountRefusal>('erase-not-confirmed', {}, 'typed');
  return accountId;
}
