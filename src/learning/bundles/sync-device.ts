import { readAccount } from '#accounts/server';
import { requireAccount } from '#kernel/actor.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Ctx, Db } from '#platform/database/db.ts';
import type { RefusalCode } from '../refusals.ts';
import { lockAccount, readKnown, readNews, weighAccount, writeNews } from './account-bundle.ts';
import type { Bundle } from './bundle.ts';
import { MERGING } from './merge-bundles.ts';
import type { AccountNews } from './parcels.ts';
import { parseParcel } from './parse-parcel.ts';
import { judgeAll, markAll } from './settle-parcel.ts';

/** How much one account may keep: far above what a person does in years. */
export const ACCOUNT_MOST = {
  progress: 5_000,
  answers: 50_000,
  artifacts: 1_000,
  paths: 10,
  artifactBytes: 200 * 1024 * 1024,
} as const;

/** What the account does not know yet, or knows differently, after merging. */
function newsFor<Kind extends keyof Bundle>(kind: Kind, known: Bundle[Kind], brought: Bundle[Kind]): Bundle[Kind] {
  type Kept = Bundle[Kind][number];
  const { keyOf, merge } = MERGING[kind];
  const stamp = (kept: Kept): string => JSON.stringify({ ...kept, artifact: undefined, given: undefined });
  const merged = new Map<string, Kept>(known.map((kept) => [keyOf(kept), kept]));
  const before = new Map([...merged].map(([key, kept]) => [key, stamp(kept)]));
  for (const kept of brought) {
    const other = merged.get(keyOf(kept));
    merged.set(keyOf(kept), other === undefined ? kept : merge(other, kept));
  }
  return [...merged].filter(([key, kept]) => before.get(key) !== stamp(kept)).map(([, kept]) => kept) as Bundle[Kind];
}

/**
 * Takes a device's parcel into the account, with the server's own verdicts, and answers with what the device does not know.
 * May be repeated; two devices at once wait for each other. Refuses a parcel that belongs to another account
 * (`other-account`), a malformed one, and one that does not fit any more (`account-full`); then nothing is changed.
 */
export async function syncDevice(ctx: Ctx, input: unknown): Promise<AccountNews> {
  const accountId = requireAccount(ctx.actor);
  const now = ctx.clock();
  const parcel = parseParcel(input, now);
  if (parcel.account !== null && parcel.account !== accountId) throw new Refusal<RefusalCode>('other-account');

  const settled = await readKnown(ctx.db, accountId, parcel);
  const isMarked = new Set(settled.answers.filter(({ verdict }) => verdict !== null).map(({ id }) => id));
  const isJudged = new Set(settled.artifacts.filter((kept) => kept.verified || kept.deletedAt !== null).map(({ id }) => id));
  const answers = await markAll(
    ctx,
    parcel.answers.filter(({ id }) => !isMarked.has(id)),
  );
  const artifacts = await judgeAll(
    parcel.artifacts.filter((kept) => kept.deletedAt !== null || !isJudged.has(kept.id)),
    now.toISOString().slice(0, 10),
  );

  return ctx.db.transaction().execute(async (tx) => {
    await lockAccount(tx, accountId);
    // Refuses when somebody has erased the account since the request began.
    await readAccount({ ...ctx, db: tx as unknown as Db });
    const known = await readKnown(tx, accountId, parcel);
    await writeNews(tx, accountId, {
      progress: newsFor('progress', known.progress, parcel.progress),
      answers: newsFor('answers', known.answers, answers),
      artifacts: newsFor('artifacts', known.artifacts, artifacts),
      paths: newsFor('paths', known.paths, parcel.paths),
    });
    const weight = await weighAccount(tx, accountId);
    for (const what of ['progress', 'answers', 'artifacts', 'paths', 'artifactBytes'] as const)
      if (weight[what] > ACCOUNT_MOST[what]) throw new Refusal<RefusalCode>('account-full', { most: ACCOUNT_MOST[what] });
    return { account: accountId, ...(await readNews(tx, accountId, parcel.since)) };
  });
}
