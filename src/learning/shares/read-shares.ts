import { requireAccount } from '#kernel/actor.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Artifact } from '#labs/contract';
import type { Ctx } from '#platform/database/db.ts';
import type { RefusalCode } from '../refusals.ts';
import { tablesOf } from '../tables.ts';

/** Token by artifact, of all that this person shares. */
export async function listShares(ctx: Ctx): Promise<Record<string, string>> {
  const rows = await tablesOf(ctx.db)
    .selectFrom('learning_share')
    .select(['artifact_id', 'token'])
    .where('account_id', '=', requireAccount(ctx.actor))
    .execute();
  return Object.fromEntries(rows.map(({ artifact_id, token }) => [artifact_id, token]));
}

/** What a link shows: the work, never whose it is. A link that was withdrawn is like one that never was. */
export async function readShared(ctx: Ctx, token: string): Promise<{ artifact: Artifact; savedAt: Date; verified: boolean }> {
  const row = await tablesOf(ctx.db)
    .selectFrom('learning_share')
    .innerJoin('learning_artifact', (join) =>
      join
        .onRef('learning_artifact.account_id', '=', 'learning_share.account_id')
        .onRef('learning_artifact.id', '=', 'learning_share.artifact_id'),
    )
    .select(['artifact', 'saved_at', 'verified'])
    .where('token', '=', token)
    .executeTakeFirst();
  if (!row?.artifact) throw new Refusal<RefusalCode>('share-missing');
  return { artifact: row.artifact, savedAt: row.saved_at, verified: row.verified };
}
