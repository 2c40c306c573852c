/** Limits how often something may happen, counted in the database so that all nodes count together. */
import { sql } from 'kysely';
import { Refusal } from '#kernel/refusal.ts';
import type { Db } from './database/db.ts';
import type { PlatformRefusal } from './refusals.ts';

export interface Limit {
  /** Times at most … */
  most: number;
  /** … within so many seconds, counted from the first. */
  perSeconds: number;
}

/**
 * Counts one more for `key`; refuses with `too-many-requests` and `retryAfterSeconds` beyond the limit. Keys hold no plain
 * addresses: blind them first.
 */
export async function limit(db: Db, key: string, { most, perSeconds }: Limit): Promise<void> {
  const { rows } = await sql<{ count: number; seconds: number }>`
    insert into rate_limit as r (key, count, ends_at)
    values (${key}, 1, clock_timestamp() + make_interval(secs => ${perSeconds}))
    on conflict (key) do update set
      count = case when r.ends_at <= clock_timestamp() then 1 else least(r.count + 1, 1000000000) end,
      ends_at = case when r.ends_at <= clock_timestamp() then excluded.ends_at else r.ends_at end
    returning count, greatest(1, ceil(extract(epoch from ends_at - clock_timestamp())))::int as seconds`.execute(db);
  const { count = 1, seconds = perSeconds } = rows[0] ?? {};
  // Now and then, whoever comes by sweeps what is over.
  if (Math.random() < 0.01) await sql`delete from rate_limit where ends_at < clock_timestamp() - interval '1 minute'`.execute(db);
  if (count > most) throw new Refusal<PlatformRefusal>('too-many-requests', { retryAfterSeconds: seconds });
}
