import type { Ctx } from '#platform/database/db.ts';
import { lockAccount, readAccountBundle } from './bundles/account-bundle.ts';
import type { Bundle } from './bundles/bundle.ts';
import { tablesOf } from './tables.ts';

/** For the person's own export: everything, readable. */
export const exportPerson = (ctx: Ctx, accountId: string): Promise<Bundle> => readAccountBundle(ctx.db, accountId);

/** Removes everything that this room keeps about a person. Within a transaction, a device that is just sending has to wait. */
export async function erasePerson(ctx: Ctx, accountId: string): Promise<void> {
  await lockAccount(ctx.db, accountId);
  const tables = tablesOf(ctx.db);
  for (const table of ['learning_progress', 'learning_answer', 'learning_artifact'] as const)
    await tables.deleteFrom(table).where('account_id', '=', accountId).execute();
}
