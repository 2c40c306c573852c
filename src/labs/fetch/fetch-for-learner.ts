import { limit } from '#platform/rate-limit.server.ts';
import type { Ctx } from '#platform/database/db.ts';
import { requireAccount } from '../../kernel/actor.ts';
import { isRefusal } from '../../kernel/refusal.ts';
import { refuse } from '../refusals.ts';
import { isFetchingAllowed } from './allow-fetching.ts';
import { fetchPage, MEANS, type FetchedPage, type FetchMeans } from './fetch-page.ts';

/** Pages that one person may fetch in an hour: `bibliobus.fetch.hourly` of the registry. */
export const FETCHES_PER_HOUR = 10;

/** Fetches a page for somebody who is signed in, when an administrator has allowed it. */
export async function fetchForLearner(ctx: Ctx, address: string, means: FetchMeans = MEANS): Promise<FetchedPage> {
  const accountId = requireAccount(ctx.actor);
  if (!(await isFetchingAllowed(ctx))) throw refuse('fetch-not-allowed');
  try {
    await limit(ctx.db, `lab-fetch:${accountId}`, { most: FETCHES_PER_HOUR, perSeconds: 3600 });
  } catch (error) {
    if (isRefusal(error) && error.code === 'too-many-requests') throw refuse('fetch-too-often', error.details);
    throw error;
  }
  return fetchPage(address, means);
}
