import type { Db } from '#platform/database/db.ts';
import { randomBytes } from 'node:crypto';
import type { AccountTables } from './tables.ts';

/**
 * The key that signs this installation's cookies: made at the first start, kept in the database, so that every node has the
 * same one and none stands in a file of the repository. Two nodes starting at once agree on the first one's.
 */
export async function readSecret(db: Db): Promise<string> {
  const tables = db.withTables<AccountTables>();
  await tables
    .insertInto('account_secret')
    .values({ name: 'cookies', value: randomBytes(32).toString('base64url') })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute();
  const { value } = await tables
    .selectFrom('account_secret')
    .select('value')
    .where('name', '=', 'cookies')
    .executeTakeFirstOrThrow();
  return value;
}
