import { judgeWork } from '#labs/server';
import { limit } from '#platform/rate-limit.server.ts';
import { readJson } from '../../../read-json.ts';
import { refusalJson } from '../../../../refusal-response.ts';
import { isRefusal } from '#kernel/refusal.ts';
import type { RequestHandler } from './$types';

/** The largest work is twelve pages of 1.2 million characters together; Cyrillic takes two bytes each. */
const MOST_BYTES = 5_000_000;

/** POST { scenario, work } → { verdict, specVersions }. Stores nothing: the verdict is for whoever asks. */
export const POST: RequestHandler = async ({ request, params, locals, getClientAddress }) => {
  try {
    const { db, accounts, clock } = locals.house;
    await limit(db, `lab-judge:${accounts.blind(getClientAddress())}`, { most: 300, perSeconds: 600 });
    const { scenario, work } = await readJson(request, MOST_BYTES);
    const { verdict, specVersions } = await judgeWork(
      params.slug,
      String(scenario ?? ''),
      work,
      clock().toISOString().slice(0, 10),
    );
    return Response.json({ verdict, specVersions });
  } catch (error) {
    if (isRefusal(error)) return refusalJson(error, locals.writing);
    throw error;
  }
};
