import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '../../kernel/actor.ts';
import { openTestDatabase, type TestDatabase } from '#platform/database/test-database.ts';
import { migrations as platform } from '#platform/tables.ts';
import type { Ctx } from '#platform/database/db.ts';
import { migrations } from '../tables.ts';
import { allowFetching, isFetchingAllowed } from './allow-fetching.ts';
import { FETCHES_PER_HOUR, fetchForLearner } from './fetch-for-learner.ts';
import { MEANS } from './fetch-page.ts';

let base: TestDatabase;
beforeAll(async () => void (base = await openTestDatabase({ migrations: { ...platform, ...migrations } })));
afterAll(() => base.close());

const as = (accountId: string | null, ...roles: Actor['roles'][number][]): Ctx => ({
  db: base.db,
  clock: () => new Date('2026-11-23T10:00:00Z'),
  actor: { accountId, roles },
});
/** Nobody is asked: every name is unknown. */
const nowhere = { ...MEANS, resolve: async () => [] };
const codeOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'none',
    (error: { code?: string }) => error.code ?? 'fault',
  );
const ask = (ctx: Ctx): Promise<string> => codeOf(fetchForLearner(ctx, 'https://library.example/', nowhere));

test('off until an administrator allows it, then ten an hour for each person', async () => {
  expect(await isFetchingAllowed(as(null))).toBe(false);
  expect(await ask(as('ana', 'learner'))).toBe('fetch-not-allowed');
  expect(await codeOf(allowFetching(as('ana', 'editor'), true))).toBe('role-needed');
  expect(await codeOf(allowFetching(as(null), true))).toBe('sign-in-needed');
  expect(await isFetchingAllowed(as(null))).toBe(false);

  await allowFetching(as('root', 'administrator'), true);
  expect(await ask(as(null))).toBe('sign-in-needed');
  const codes = [];
  for (let i = 0; i < FETCHES_PER_HOUR; i++) codes.push(await ask(as('ana', 'learner')));
  expect(codes).toEqual(codes.map(() => 'fetch-name-unknown'));
  expect(await ask(as('ana', 'learner'))).toBe('fetch-too-often');
  expect(await ask(as('ion', 'learner'))).toBe('fetch-name-unknown');

  await allowFetching(as('root', 'administrator'), false);
  expect(await ask(as('ion', 'learner'))).toBe('fetch-not-allowed');
});
