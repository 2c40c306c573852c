import { Refusal } from '#kernel/refusal.ts';
import type { Writing } from '#kernel/writing.ts';
import type { Ctx, Db } from '#platform/database/db.ts';
import { createHash, randomBytes } from 'node:crypto';
import { writePassword } from './choose-password.ts';
import { emailFault, nameFault, passwordFault, refuseFaults, tidyEmail, tidyName } from './form-faults.ts';
import type { Accounts } from './open-accounts.ts';
import type { SignedIn } from './open-link.ts';
import type { AccountRefusal } from './refusals.ts';
import { signInWithPassword } from './sign-in-with-password.ts';
import type { AccountTables } from './tables.ts';

const LINK_HOURS = 24;

/**
 * A one-time link for whoever starts the server, or undefined once there is an administrator. Each call replaces the link
 * before it; only its hash is kept, and it ends after a day (the next start makes another).
 */
export async function createFirstAdministratorLink(ctx: Pick<Ctx, 'db' | 'clock'>, origin: string): Promise<string | undefined> {
  if (await hasAdministrator(ctx.db)) return undefined;
  const token = randomBytes(24).toString('base64url');
  const row = { token_hash: hash(token), expires_at: new Date(ctx.clock().getTime() + LINK_HOURS * 3_600_000) };
  await ctx.db
    .withTables<AccountTables>()
    .insertInto('first_administrator')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
  return `${new URL(origin).origin}/en/first-administrator?token=${token}`;
}

/** Refuses a link that is unknown, replaced, expired or no longer needed. */
export async function requireFirstAdministratorLink(ctx: Pick<Ctx, 'db' | 'clock'>, token: string): Promise<void> {
  if (await hasAdministrator(ctx.db)) throw new Refusal<AccountRefusal>('administrator-exists');
  const row = await ctx.db
    .withTables<AccountTables>()
    .selectFrom('first_administrator')
    .select('id')
    .where('token_hash', '=', hash(token))
    .where('expires_at', '>', ctx.clock())
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new Refusal<AccountRefusal>('link-spent');
}

/** Makes the holder of the link administrator, and signs them in. An account that has this address already is theirs. */
export async function becomeFirstAdministrator(
  ctx: Pick<Ctx, 'db' | 'clock'>,
  accounts: Accounts,
  input: { token: string; name: string; email: string; password: string; writing: Writing },
): Promise<SignedIn> {
  refuseFaults(nameFault(input.name), emailFault(input.email), passwordFault(input.password));
  await requireFirstAdministratorLink(ctx, input.token);
  const email = tidyEmail(input.email);
  const passwordHash = await (await accounts.auth.$context).password.hash(input.password);
  const person = { name: tidyName(input.name), email_verified: true, writing: input.writing, updated_at: ctx.clock() };
  await ctx.db.transaction().execute(async (tx) => {
    await requireFirstAdministratorLink({ db: tx, clock: ctx.clock }, input.token);
    const tables = tx.withTables<AccountTables>();
    const { id } = await tables
      .insertInto('account')
      .values({ id: crypto.randomUUID(), email, ...person })
      .onConflict((conflict) => conflict.column('email').doUpdateSet(person))
      .returning('id')
      .executeTakeFirstOrThrow();
    await writePassword(tx, id, passwordHash, ctx.clock());
    await tables.deleteFrom('sign_in').where('account_id', '=', id).execute();
    await tables
      .insertInto('account_role')
      .values(['learner', 'administrator'].map((role) => ({ account_id: id, role })))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    await tables.deleteFrom('first_administrator').execute();
  });
  return signInWithPassword(accounts, { email, password: input.password });
}

/** True once somebody is administrator. */
export async function hasAdministrator(db: Db): Promise<boolean> {
  const row = await db
    .withTables<AccountTables>()
    .selectFrom('account_role')
    .select('account_id')
    .where('role', '=', 'administrator')
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

const hash = (token: string): string => createHash('sha256').update(token).digest('hex');
