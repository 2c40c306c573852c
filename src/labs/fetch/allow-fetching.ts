import type { Ctx } from '#platform/database/db.ts';
import { requireRole } from '../../kernel/actor.ts';
import { tablesOf } from '../tables.ts';

/** Switches fetching of pages by address on or off for everybody. Administrators only; off until one of them decides. */
export async function allowFetching(ctx: Ctx, allowed: boolean): Promise<void> {
  requireRole(ctx.actor, 'administrator');
  const row = { value: allowed, changed_at: ctx.clock() };
  await tablesOf(ctx.db)
    .insertInto('lab_setting')
    .values({ name: 'fetching-allowed', ...row })
    .onConflict((conflict) => conflict.column('name').doUpdateSet(row))
    .execute();
}

/** True when an administrator has allowed it. */
export async function isFetchingAllowed(ctx: Pick<Ctx, 'db'>): Promise<boolean> {
  const row = await tablesOf(ctx.db)
    .selectFrom('lab_setting')
    .select('value')
    .where('name', '=', 'fetching-allowed')
    .executeTakeFirst();
  return row?.value ?? false;
}
