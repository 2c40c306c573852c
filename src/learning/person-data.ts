import type { Ctx } from '#platform/database/db.ts';
import { lockAccount, readAccountBundle } from './bundles/account-bundle.ts';
import type { Bundle } from './bundles/bundle.ts';
import { tablesOf } from './tables.ts';

/** For the person's own export: everything, readable. */
export async function exportPerson(ctx: Ctx, accountId: string): Promise<Bundle & { shares: Share[] }> {
  const shares = await tablesOf(ctx.db)
    .selectFrom('learning_share')
    .select(['artifact_id', 'token', 'shared_at'])
    .where('account_id', '=', accountId)
    .orderBy('artifact_id')
    .execute();
  return {
    ...(await readAccountBundle(ctx.db, accountId)),
    shares: shares.map(({ artifact_id, token, shared_at }) => ({ artifactId: artifact_id, token, sharedAt: shared_at })),
  };
}

interface Share {
  artifactId: string;
  token: string;
  sharedAt: Date;
}

/** Removes everything that this room keeps about a person. Within a transaction, a device that is just sending has to wait. */
export async function erasePerson(ctx: Ctx, accountId: string): Promise<void> {
  await lockAccount(ctx.db, accountId);
  const tables = tablesOf(ctx.db);
  for (const table of ['learning_progress', 'learning_answer', 'learning_artifact', 'learning_path', 'learning_share'] as const)
    await tables.deleteFrom(table).where('account_id', '=', accountId).execute();
}
