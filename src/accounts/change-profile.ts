import { requireAccount } from '#kernel/actor.ts';
import type { Ctx } from '#platform/database/db.ts';
import { nameFault, refuseFaults, tidyName, writingFault } from './form-faults.ts';
import type { AccountTables } from './tables.ts';

/** Changes the actor's name (may be empty) and the writing in which letters are written. */
export async function changeProfile(ctx: Ctx, input: { name: string; writing: string }): Promise<void> {
  const accountId = requireAccount(ctx.actor);
  refuseFaults(nameFault(input.name), writingFault(input.writing));
  await ctx.db
    .withTables<AccountTables>()
    .updateTable('account')
    .set({ name: tidyName(input.name), writing: input.writing, updated_at: ctx.clock() })
    .where('id', '=', accountId)
    .execute();
}
