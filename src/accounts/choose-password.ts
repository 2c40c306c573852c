import { requireAccount } from '#kernel/actor.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Ctx } from '#platform/database/db.ts';
import { passwordFault, refuseFaults } from './form-faults.ts';
import type { Accounts } from './open-accounts.ts';
import type { AccountRefusal } from './refusals.ts';
import type { AccountTables } from './tables.ts';

/** For so many minutes after opening a link in one's mail, one's old password is not asked for: so a forgotten one is replaced. */
const LINK_VOUCHES_MINUTES = 15;

/** Whether the actor has a password, and whether a change asks for it. */
export async function readPasswordNeed(ctx: Ctx, accounts: Accounts, headers: Headers): Promise<{ has: boolean; asks: boolean }> {
  const accountId = requireAccount(ctx.actor);
  const has = (await findHash(ctx, accountId)) !== undefined;
  if (!has) return { has, asks: false };
  const current = await accounts.auth.api.getSession({ headers: new Headers({ cookie: headers.get('cookie') ?? '' }) });
  const since = current ? ctx.clock().getTime() - current.session.createdAt.getTime() : Infinity;
  return { has, asks: !(current?.session.way === 'link' && since < LINK_VOUCHES_MINUTES * 60_000) };
}

/** Sets or changes the actor's password and ends all other sign-ins; gives the address to tell about it. */
export async function choosePassword(
  ctx: Ctx,
  accounts: Accounts,
  headers: Headers,
  input: { current: string; password: string },
): Promise<{ email: string; otherSignInsEnded: number }> {
  const accountId = requireAccount(ctx.actor);
  refuseFaults(passwordFault(input.password));
  const { password } = await accounts.auth.$context;
  const hash = await findHash(ctx, accountId);
  if (hash !== undefined && (await readPasswordNeed(ctx, accounts, headers)).asks) {
    const right = input.current.length <= 128 && (await password.verify({ hash, password: input.current }));
    if (!right) throw new Refusal<AccountRefusal>('current-password-wrong', {}, 'current');
  }
  const current = await accounts.auth.api.getSession({ headers: new Headers({ cookie: headers.get('cookie') ?? '' }) });
  const passwordHash = await password.hash(input.password);
  return ctx.db.transaction().execute(async (tx) => {
    await writePassword(tx, accountId, passwordHash, ctx.clock());
    const tables = tx.withTables<AccountTables>();
    const { numDeletedRows } = await tables
      .deleteFrom('sign_in')
      .where('account_id', '=', accountId)
      .where('id', '!=', current?.session.id ?? '')
      .executeTakeFirst();
    const { email } = await tables.selectFrom('account').select('email').where('id', '=', accountId).executeTakeFirstOrThrow();
    return { email, otherSignInsEnded: Number(numDeletedRows) };
  });
}

/** Writes a password's hash, as better-auth reads it: provider `credential`, the account itself as its name. */
export async function writePassword(db: Ctx['db'], accountId: string, hash: string, now: Date): Promise<void> {
  await db
    .withTables<AccountTables>()
    .insertInto('credential')
    .values({
      id: crypto.randomUUID(),
      account_id: accountId,
      provider: 'credential',
      provider_account: accountId,
      password_hash: hash,
    })
    .onConflict((conflict) =>
      conflict.columns(['provider', 'provider_account']).doUpdateSet({ password_hash: hash, updated_at: now }),
    )
    .execute();
}

async function findHash(ctx: Ctx, accountId: string): Promise<string | undefined> {
  const row = await ctx.db
    .withTables<AccountTables>()
    .selectFrom('credential')
    .select('password_hash')
    .where('account_id', '=', accountId)
    .where('provider', '=', 'credential')
    .executeTakeFirst();
  return row?.password_hash ?? undefined;
}
