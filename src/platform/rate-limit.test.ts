import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPool } from './database/pool.ts';
import { openTestDatabase, type TestDatabase } from './database/test-database.ts';
import { limit } from './rate-limit.server.ts';
import { migrations } from './tables.ts';

let database: TestDatabase;
beforeAll(async () => void (database = await openTestDatabase({ migrations })));
afterAll(() => database.close());

test('lets the allowed number through, then refuses and says for how long', async () => {
  const allowed = { most: 3, perSeconds: 60 };
  for (let time = 0; time < 3; time++) await limit(database.db, 'a', allowed);
  await expect(limit(database.db, 'a', allowed)).rejects.toMatchObject({
    code: 'too-many-requests',
    details: { retryAfterSeconds: expect.closeTo(60, -1) as number },
  });
  await limit(database.db, 'b', allowed);
});

test('counts exactly when many nodes ask at once', async () => {
  const nodes = [openPool(database.url), openPool(database.url)];
  const asked = await Promise.allSettled(
    Array.from({ length: 40 }, (_, index) => limit(nodes[index % 2]!, 'crowd', { most: 10, perSeconds: 60 })),
  );
  expect(asked.filter((one) => one.status === 'fulfilled')).toHaveLength(10);
  await Promise.all(nodes.map((node) => node.destroy()));
});

test('begins anew when the time is over', async () => {
  await limit(database.db, 'c', { most: 1, perSeconds: 60 });
  await sql`update rate_limit set ends_at = now() where key = 'c'`.execute(database.db);
  await limit(database.db, 'c', { most: 1, perSeconds: 60 });
  await expect(limit(database.db, 'c', { most: 1, perSeconds: 60 })).rejects.toThrow('too-many-requests');
});
