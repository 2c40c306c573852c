import type { Ctx, Db, Tx } from '#platform/database/db.ts';
import { tablesOf } from '../tables.ts';
import type { Bundle } from './bundle.ts';

/** Everything that an account has kept. */
export async function readAccountBundle(db: Db | Tx, accountId: string): Promise<Bundle> {
  const tables = tablesOf(db);
  const [progress, answers, artifacts] = [
    await tables.selectFrom('learning_progress').selectAll().where('account_id', '=', accountId).orderBy('lesson_id').execute(),
    await tables.selectFrom('learning_answer').selectAll().where('account_id', '=', accountId).orderBy('id').execute(),
    await tables.selectFrom('learning_artifact').selectAll().where('account_id', '=', accountId).orderBy('id').execute(),
  ];
  return {
    progress: progress.map((row) => ({
      lessonId: row.lesson_id,
      openedAt: row.opened_at.toISOString(),
      done: row.done,
      changedAt: row.changed_at.toISOString(),
    })),
    answers: answers.map((row) => ({
      id: row.id,
      lessonId: row.lesson_id,
      itemId: row.item_id,
      editionId: row.edition_id,
      given: row.given,
      at: row.at.toISOString(),
      verdict: row.verdict,
    })),
    artifacts: artifacts.map((row) => ({
      id: row.id,
      savedAt: row.saved_at.toISOString(),
      deletedAt: row.deleted_at?.toISOString() ?? null,
      artifact: row.artifact,
      verified: row.verified,
    })),
  };
}

/** Writes a merged bundle over what the account has; rows that are the same already cost nothing. */
export async function writeAccountBundle(tx: Tx, accountId: string, { progress, answers, artifacts }: Bundle): Promise<void> {
  const tables = tablesOf(tx);
  for (const each of progress) {
    const row = { opened_at: new Date(each.openedAt), done: each.done, changed_at: new Date(each.changedAt) };
    await tables
      .insertInto('learning_progress')
      .values({ account_id: accountId, lesson_id: each.lessonId, ...row })
      .onConflict((conflict) => conflict.columns(['account_id', 'lesson_id']).doUpdateSet(row))
      .execute();
  }
  for (const { id, lessonId, itemId, editionId, given, at, verdict } of answers) {
    await tables
      .insertInto('learning_answer')
      .values({
        account_id: accountId,
        id,
        lesson_id: lessonId,
        item_id: itemId,
        edition_id: editionId,
        given: JSON.stringify(given),
        at: new Date(at),
        verdict,
      })
      .onConflict((conflict) => conflict.columns(['account_id', 'id']).doUpdateSet({ verdict }))
      .execute();
  }
  for (const { id, savedAt, deletedAt, artifact, verified } of artifacts) {
    const row = {
      deleted_at: deletedAt === null ? null : new Date(deletedAt),
      artifact: artifact === null ? null : JSON.stringify(artifact),
      verified,
    };
    await tables
      .insertInto('learning_artifact')
      .values({ account_id: accountId, id, saved_at: new Date(savedAt), ...row })
      .onConflict((conflict) => conflict.columns(['account_id', 'id']).doUpdateSet(row))
      .execute();
  }
}

/** For the person's own export: everything, readable. */
export const exportPerson = (ctx: Ctx, accountId: string): Promise<Bundle> => readAccountBundle(ctx.db, accountId);

/** Removes everything that this room keeps about a person. */
export async function erasePerson(ctx: Ctx, accountId: string): Promise<void> {
  const tables = tablesOf(ctx.db);
  for (const table of ['learning_progress', 'learning_answer', 'learning_artifact'] as const)
    await tables.deleteFrom(table).where('account_id', '=', accountId).execute();
}
