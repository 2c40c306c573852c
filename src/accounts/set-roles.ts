import { requireRole } from '#kernel/actor.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Ctx, Db } from '#platform/database/db.ts';
import { readRoles } from './form-faults.ts';
import type { AccountRefusal } from './refusals.ts';
import type { AccountTables } from './tables.ts';

/** Gives an account exactly these roles (and learner, which everybody is). Administrators only; the last one stays one. */
export async function setRoles(ctx: Ctx, input: { accountId: string; roles: readonly string[] }): Promise<void> {
  requireRole(ctx.actor, 'administrator');
  const roles = readRoles(input.roles);
  await ctx.db.transaction().execute(async (tx) => {
    if (!roles.includes('administrator')) await keepLastAdministrator(tx, input.accountId);
    const tables = tx.withTables<AccountTables>();
    const person = await tables
      .selectFrom('account')
      .select('id')
      .where('id', '=', input.accountId)
      .forUpdate()
      .executeTakeFirst();
    if (!person) throw new Refusal<AccountRefusal>('person-missing');
    await tables.deleteFrom('account_role').where('account_id', '=', person.id).execute();
    await tables
      .insertInto('account_role')
      .values(roles.map((role) => ({ account_id: person.id, role })))
      .execute();
  });
}

/**
 * Refuses when this account is the only administrator; call it in the transaction that would end that. The rows stay locked,
 * so two administrators who remove each other at once cannot both succeed.
 */
export async function keepLastAdministrator(db: Db, accountId: string): Promise<void> {
  const administrators = await db
    .withTables<AccountTables>()
    .selectFrom('account_role')
    .select('account_id')
    .where('role', '=', 'administrator')
    .orderBy('account_id')
    .forUpdate()
    .execute();
  if (administrators.length === 1 && administrators[0]?.account_id === accountId)
    throw new Refusal<AccountRefusal>('last-administrator');
}
