import { limit } from '#platform/rate-limit.server.ts';
import type { RequestEvent } from '@sveltejs/kit';

/** Public doors, and how often one network address or account may use each. A classroom shares one network address. */
const DOORS = {
  quiz: { most: 1_200, perSeconds: 600 },
  sync: { most: 600, perSeconds: 600 },
  share: { most: 60, perSeconds: 600 },
} as const;

/** Counts one more; refuses with `too-many-requests` beyond the limit. */
export async function limitPublic(
  event: Pick<RequestEvent, 'locals' | 'getClientAddress'>,
  door: keyof typeof DOORS,
): Promise<void> {
  const { db, accounts } = event.locals.house;
  const who = event.locals.ctx.actor.accountId ?? event.getClientAddress();
  await limit(db, `${door}:${accounts.blind(who)}`, DOORS[door]);
}
