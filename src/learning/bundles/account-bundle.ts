import { sql, type Selectable } from 'kysely';
import type { Db, Tx } from '#platform/database/db.ts';
import { tablesOf, type LearningTables } from '../tables.ts';
import type { Answer, Bundle, KeptArtifact, KeptPath, LessonProgress } from './bundle.ts';
import { MOST, type AccountNews } from './parcels.ts';

const progressOf = (row: Selectable<LearningTables['learning_progress']>): LessonProgress => ({
  lessonId: row.lesson_id,
  openedAt: row.opened_at.toISOString(),
  done: row.done,
  changedAt: row.changed_at.toISOString(),
});
const answerOf = (row: Selectable<LearningTables['learning_answer']>): Answer => ({
  id: row.id,
  lessonId: row.lesson_id,
  itemId: row.item_id,
  editionId: row.edition_id,
  given: row.given,
  at: row.at.toISOString(),
  verdict: row.verdict,
});
const artifactOf = (row: Selectable<LearningTables['learning_artifact']>): KeptArtifact => ({
  id: row.id,
  savedAt: row.saved_at.toISOString(),
  deletedAt: row.deleted_at?.toISOString() ?? null,
  artifact: row.artifact,
  verified: row.verified,
});
const pathOf = (row: Selectable<LearningTables['learning_path']>): KeptPath => ({
  id: row.id,
  wishes: row.wishes,
  changedAt: row.changed_at.toISOString(),
});

/** Until the transaction ends, nobody else changes what this account has learnt. */
export const lockAccount = (tx: Db | Tx, accountId: string): Promise<unknown> =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`learning:${accountId}`}, 0))`.execute(tx);

/** Everything that an account has kept. */
export async function readAccountBundle(db: Db | Tx, accountId: string): Promise<Bundle> {
  const tables = tablesOf(db);
  return {
    progress: (await tables.selectFrom('learning_progress').selectAll().where('account_id', '=', accountId).orderBy('lesson_id').execute()).map(progressOf),
    answers: (await tables.selectFrom('learning_answer').selectAll().where('account_id', '=', accountId).orderBy('id').execute()).map(answerOf),
    artifacts: (await tables.selectFrom('learning_artifact').selectAll().where('account_id', '=', accountId).orderBy('id').execute()).map(artifactOf),
    paths: (await tables.selectFrom('learning_path').selectAll().where('account_id', '=', accountId).orderBy('id').execute()).map(pathOf),
  }; // prettier-ignore
}

/** What the account has under the keys that a parcel names. */
export async function readKnown(db: Db | Tx, accountId: string, named: Bundle): Promise<Bundle> {
  const tables = tablesOf(db);
  const any = (keys: string[]) => sql<string>`any(${keys}::text[])`;
  const anyId = (keys: { id: string }[]) => sql<string>`any(${keys.map(({ id }) => id)}::uuid[])`;
  const lessons = any(named.progress.map(({ lessonId }) => lessonId));
  const [progress, answers, artifacts, paths] = [
    await tables.selectFrom('learning_progress').selectAll().where('account_id', '=', accountId).where('lesson_id', '=', lessons).execute(),
    await tables.selectFrom('learning_answer').selectAll().where('account_id', '=', accountId).where('id', '=', anyId(named.answers)).execute(),
    await tables.selectFrom('learning_artifact').selectAll().where('account_id', '=', accountId).where('id', '=', anyId(named.artifacts)).execute(),
    await tables.selectFrom('learning_path').selectAll().where('account_id', '=', accountId).where('id', '=', any(named.paths.map(({ id }) => id))).execute(),
  ]; // prettier-ignore
  return {
    progress: progress.map(progressOf),
    answers: answers.map(answerOf),
    artifacts: artifacts.map(artifactOf),
    paths: paths.map(pathOf),
  };
}

/** How many changes the account has seen, and how much it holds. */
export async function weighAccount(tx: Db | Tx, accountId: string) {
  const { rows } = await sql<{
    changes: number;
    progress: number;
    answers: number;
    artifacts: number;
    paths: number;
    artifactBytes: number;
  }>`
    with p as (select count(*)::int as n, max(change) as change from learning_progress where account_id = ${accountId}),
      a as (select count(*)::int as n, max(change) as change from learning_answer where account_id = ${accountId}),
      w as (select count(artifact)::int as n, max(change) as change, coalesce(sum(pg_column_size(artifact)), 0)::float8 as bytes
        from learning_artifact where account_id = ${accountId}),
      h as (select count(*)::int as n, max(change) as change from learning_path where account_id = ${accountId})
    select coalesce(greatest(p.change, a.change, w.change, h.change), 0) as changes, p.n as progress, a.n as answers, w.n as artifacts,
      h.n as paths, w.bytes as "artifactBytes" from p, a, w, h`.execute(tx);
  return rows[0] ?? { changes: 0, progress: 0, answers: 0, artifacts: 0, paths: 0, artifactBytes: 0 };
}

/** Writes what is new or has changed, under the account's next number of change. Call under `lockAccount`. */
export async function writeNews(tx: Tx, accountId: string, { progress, answers, artifacts, paths }: Bundle): Promise<void> {
  if (progress.length + answers.length + artifacts.length + paths.length === 0) return;
  const tables = tablesOf(tx);
  const own = { account_id: accountId, change: (await weighAccount(tx, accountId)).changes + 1 };
  for (const each of progress) {
    const row = { ...own, lesson_id: each.lessonId, opened_at: new Date(each.openedAt), done: each.done, changed_at: new Date(each.changedAt) }; // prettier-ignore
    await tables
      .insertInto('learning_progress')
      .values(row)
      .onConflict((conflict) => conflict.columns(['account_id', 'lesson_id']).doUpdateSet(row))
      .execute();
  }
  for (const { id, lessonId, itemId, editionId, given, at, verdict } of answers) {
    const row = { ...own, id, lesson_id: lessonId, item_id: itemId, edition_id: editionId, given: JSON.stringify(given), at: new Date(at), verdict }; // prettier-ignore
    await tables
      .insertInto('learning_answer')
      .values(row)
      .onConflict((conflict) => conflict.columns(['account_id', 'id']).doUpdateSet(row))
      .execute();
  }
  for (const { id, savedAt, deletedAt, artifact, verified } of artifacts) {
    const row = {
      ...own,
      id,
      saved_at: new Date(savedAt),
      deleted_at: deletedAt === null ? null : new Date(deletedAt),
      artifact: artifact === null ? null : JSON.stringify(artifact),
      verified,
    };
    await tables
      .insertInto('learning_artifact')
      .values(row)
      .onConflict((conflict) => conflict.columns(['account_id', 'id']).doUpdateSet(row))
      .execute();
  }
  for (const { id, wishes, changedAt } of paths) {
    const row = { ...own, id, wishes: wishes === null ? null : JSON.stringify(wishes), changed_at: new Date(changedAt) };
    await tables
      .insertInto('learning_path')
      .values(row)
      .onConflict((conflict) => conflict.columns(['account_id', 'id']).doUpdateSet(row))
      .execute();
  }
}

/** What has changed after `since`, at most as much as one answer should weigh (but at least one change). */
export async function readNews(tx: Db | Tx, accountId: string, since: number): Promise<Omit<AccountNews, 'account'>> {
  const { changes } = await weighAccount(tx, accountId);
  const from = since > changes ? 0 : since;
  const { rows } = await sql<{ change: number }>`
    select change from (select change, sum(sum(pg_column_size(artifact))) over (order by change) as bytes
      from learning_artifact where account_id = ${accountId} and change > ${from} group by change) heavy
    where bytes > ${MOST.bytes} order by change limit 1`.execute(tx);
  const upTo = rows[0]?.change ?? changes;
  const tables = tablesOf(tx);
  const [progress, answers, artifacts, paths] = [
    await tables.selectFrom('learning_progress').selectAll().where('account_id', '=', accountId).where('change', '>', from).where('change', '<=', upTo).execute(),
    await tables.selectFrom('learning_answer').selectAll().where('account_id', '=', accountId).where('change', '>', from).where('change', '<=', upTo).execute(),
    await tables.selectFrom('learning_artifact').selectAll().where('account_id', '=', accountId).where('change', '>', from).where('change', '<=', upTo).execute(),
    await tables.selectFrom('learning_path').selectAll().where('account_id', '=', accountId).where('change', '>', from).where('change', '<=', upTo).execute(),
  ]; // prettier-ignore
  return {
    upTo,
    more: upTo < changes,
    progress: progress.map(progressOf),
    answers: answers.map(answerOf),
    artifacts: artifacts.map(artifactOf),
    paths: paths.map(pathOf),
  };
}
