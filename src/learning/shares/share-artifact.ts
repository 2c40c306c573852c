import { randomBytes } from 'node:crypto';
import { requireAccount } from '#kernel/actor.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Ctx } from '#platform/database/db.ts';
import type { RefusalCode } from '../refusals.ts';
import { tablesOf } from '../tables.ts';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** 192 bits: nobody guesses a link, however long the tries. */
const newToken = (): string => randomBytes(24).toString('base64url');

/**
 * Makes a piece of one's own library readable for whoever has the link, and gives the link's token; the same one while it is
 * shared. Refuses a visitor, and work that the account does not have.
 */
export async function shareArtifact(ctx: Ctx, artifactId: string): Promise<{ token: string }> {
  const accountId = requireAccount(ctx.actor);
  if (!UUID.test(artifactId)) throw new Refusal<RefusalCode>('artifact-missing');
  const tables = tablesOf(ctx.db);
  const kept = await tables
    .selectFrom('learning_artifact')
    .select('id')
    .where('account_id', '=', accountId)
    .where('id', '=', artifactId)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  if (!kept) throw new Refusal<RefusalCode>('artifact-missing');
  await tables
    .insertInto('learning_share')
    .values({ account_id: accountId, artifact_id: artifactId, token: newToken(), shared_at: ctx.clock() })
    .onConflict((conflict) => conflict.columns(['account_id', 'artifact_id']).doNothing())
    .execute();
  return tables
    .selectFrom('learning_share')
    .select('token')
    .where('account_id', '=', accountId)
    .where('artifact_id', '=', artifactId)
    .executeTakeFirstOrThrow();
}

/** Withdraws the link for good: shared again, the work gets another. Withdrawing twice is no mistake. */
export async function withdrawShare(ctx: Ctx, artifactId: string): Promise<void> {
  const accountId = requireAccount(ctx.actor);
  if (!UUID.test(artifactId)) return;
  await tablesOf(ctx.db)
    .deleteFrom('learning_share')
    .where('account_id', '=', accountId)
    .where('artifact_id', '=', artifactId)
    .execute();
}
