import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrations as accountMigrations } from '#accounts/server';
import type { Ctx } from '#platform/database/db.ts';
import { openTestDatabase, type TestDatabase } from '#platform/database/test-database.ts';
import { importCurriculum } from '../editions/import-curriculum.ts';
import { migrations } from '../tables.ts';
import { readLabUses } from './read-lab-uses.ts';

let database: TestDatabase;
let ctx: Ctx;
beforeAll(async () => {
  database = await openTestDatabase({ migrations: { ...accountMigrations, ...migrations } });
  ctx = {
    db: database.db,
    clock: () => new Date('2026-11-23T12:00:00.000Z'),
    actor: { accountId: 'house', roles: ['administrator'] },
  };
  await importCurriculum(ctx, 'curriculum');
});
afterAll(() => database.close());

test('our own course: each module with the lab work that its lessons ask for, in their order', async () => {
  const modules = await readLabUses(ctx, 'sr-Latn');
  expect(modules[0]).toMatchObject({ slug: 'start' });
  expect(modules.find(({ slug }) => slug === 'algorithms')?.labs.map(({ lab, scenario }) => `${lab}/${scenario}`)).toContain(
    'feed/week',
  );
  const search = modules.find(({ slug }) => slug === 'search');
  expect(search).toMatchObject({ slug: 'search', title: 'Da nas nađu' });
  expect(search?.labs.map(({ lab, scenario }) => `${lab}/${scenario}`)).toContain('seo/repair-home');
  const order = ['how-people-search', 'repair-a-page', 'on-the-map', 'three-languages-two-scripts', 'audit-your-site'];
  const places = search?.labs.map(({ lesson }) => order.indexOf(lesson.slug)) ?? [];
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(places).not.toContain(-1);
});
