import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrations as accountMigrations } from '#accounts/server';
import { isRefusal } from '#kernel/refusal.ts';
import type { Ctx } from '#platform/database/db.ts';
import { openTestDatabase, type TestDatabase } from '#platform/database/test-database.ts';
import { VISITOR } from '#kernel/actor.ts';
import { artifactOf, parcelOf } from '../fixtures/one-lesson.ts';
import { syncDevice } from '../bundles/sync-device.ts';
import { erasePerson, exportPerson } from '../person-data.ts';
import { migrations } from '../tables.ts';
import { listShares, readShared } from './read-shares.ts';
import { shareArtifact, withdrawShare } from './share-artifact.ts';

type AccountRow = { account: { id: string; email: string } };
let database: TestDatabase;
const clock = () => new Date('2026-11-23T12:00:00.000Z');
const contextOf = (accountId: string): Ctx => ({ db: database.db, clock, actor: { accountId, roles: ['learner'] } });
const refusalOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'none',
    (error: unknown) => {
      if (isRefusal(error)) return error.code;
      throw error;
    },
  );
const ID = artifactOf(1).id;

beforeAll(async () => {
  database = await openTestDatabase({ migrations: { ...accountMigrations, ...migrations } });
  for (const id of ['ana', 'boris'])
    await database.db
      .withTables<AccountRow>()
      .insertInto('account')
      .values({ id, email: `${id}@library.example` })
      .execute();
  await syncDevice(contextOf('ana'), parcelOf({ artifacts: [artifactOf(1), artifactOf(2)] }));
});
afterAll(() => database.close());

test('work is shared under one link until that is withdrawn, and under another afterwards', async () => {
  const ana = contextOf('ana');
  const { token } = await shareArtifact(ana, ID);
  expect(token).toMatch(/^[\w-]{32}$/);
  expect(await shareArtifact(ana, ID)).toEqual({ token });
  expect(await listShares(ana)).toEqual({ [ID]: token });
  const visitor: Ctx = { db: database.db, clock, actor: VISITOR };
  const shown = await readShared(visitor, token);
  expect(shown.artifact).toEqual(artifactOf(1).artifact);
  // Whose it is stays unsaid.
  expect(JSON.stringify(shown)).not.toMatch(/ana/);

  await withdrawShare(ana, ID);
  await withdrawShare(ana, ID);
  expect(await refusalOf(readShared(visitor, token))).toBe('share-missing');
  expect((await shareArtifact(ana, ID)).token).not.toBe(token);
});

test('nobody shares or withdraws what is another’s, nothing or no id, and a visitor nothing at all', async () => {
  const ana = contextOf('ana');
  const boris = contextOf('boris');
  const { token } = await shareArtifact(ana, ID);
  expect(await refusalOf(shareArtifact(boris, ID))).toBe('artifact-missing');
  await withdrawShare(boris, ID);
  expect(await refusalOf(readShared(ana, token))).toBe('none');
  for (const id of ['', "'; drop table learning_share; --", artifactOf(9).id])
    expect(await refusalOf(shareArtifact(ana, id))).toBe('artifact-missing');
  expect(await refusalOf(shareArtifact({ ...ana, actor: VISITOR }, ID))).toBe('sign-in-needed');
  expect(await refusalOf(listShares({ ...ana, actor: VISITOR }))).toBe('sign-in-needed');
});

test('deleted work is shown no more, and erasing a person erases the links', async () => {
  const ana = contextOf('ana');
  const gone = artifactOf(2);
  const { token } = await shareArtifact(ana, gone.id);
  const deleted = { ...gone, artifact: null, deletedAt: '2026-11-23T11:59:00.000Z' };
  await syncDevice(ana, { ...parcelOf({ artifacts: [deleted] }), account: 'ana' });
  expect(await refusalOf(readShared(ana, token))).toBe('share-missing');
  expect((await exportPerson(ana, 'ana')).shares.length).toBe(2);
  await erasePerson(ana, 'ana');
  expect((await exportPerson(ana, 'ana')).shares).toEqual([]);
});
