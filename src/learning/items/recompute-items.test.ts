import { afterAll, beforeAll, expect, test } from 'vitest';
import { importCurriculum, migrations as curriculumMigrations } from '#curriculum/server';
import { migrations as accountMigrations } from '#accounts/server';
import type { Ctx } from '#platform/database/db.ts';
import { openTestDatabase, type TestDatabase } from '#platform/database/test-database.ts';
import { oneLesson } from '../fixtures/one-lesson.ts';
import { migrations, tablesOf } from '../tables.ts';
import { recomputeItems } from './recompute-items.ts';

let database: TestDatabase;
let ctx: Ctx;
beforeAll(async () => {
  database = await openTestDatabase({ migrations: { ...accountMigrations, ...curriculumMigrations, ...migrations } });
  ctx = {
    db: database.db,
    clock: () => new Date('2026-11-24T12:00:00.000Z'),
    actor: { accountId: 'house', roles: ['administrator'] },
  };
  await importCurriculum(ctx, oneLesson());
});
afterAll(() => database.close());

const answer = (person: number, at: string, verdict: 'right' | 'wrong') => ({
  account_id: `person-${person}`,
  id: `00000000-0000-4000-8000-${String(person).padStart(6, '0')}${at.slice(8, 10)}0000`,
  lesson_id: 'quiz-lesson',
  item_id: 'q-choice',
  edition_id: 'e1',
  given: JSON.stringify([verdict === 'right' ? 'a' : 'b']),
  at: new Date(at),
  verdict,
  change: 1,
});

test('only the first answer of each account counts, and an item under five answers says nothing', async () => {
  const insert = (rows: ReturnType<typeof answer>[]) => tablesOf(ctx.db).insertInto('learning_answer').values(rows).execute();
  await insert([1, 2, 3, 4].map((person) => answer(person, '2026-11-20T10:00:00.000Z', 'wrong')));
  // Later they know better; that says nothing about the item.
  await insert([1, 2, 3, 4].map((person) => answer(person, '2026-11-21T11:00:00.000Z', 'right')));
  expect(await recomputeItems(ctx)).toMatchObject([{ item: 'q-choice', askedIn: 'quiz-lesson', answers: 4, share: null }]);

  await insert(
    Array.from({ length: 36 }, (_, at) => answer(at + 5, '2026-11-20T10:00:00.000Z', at % 3 === 0 ? 'wrong' : 'right')),
  );
  const [item] = await recomputeItems(ctx);
  expect(item).toMatchObject({ answers: 40, share: 24 / 40 });
  expect(item?.choices['a']).toBeCloseTo(24 / 40);
  expect(Number.isFinite(item?.difficulty)).toBe(true);
  const kept = await tablesOf(ctx.db).selectFrom('learning_item').selectAll().execute();
  expect(kept).toMatchObject([{ item_id: 'q-choice', answers: 40 }]);
});
