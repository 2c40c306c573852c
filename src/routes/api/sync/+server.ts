import { isRefusal } from '#kernel/refusal.ts';
import { syncDevice } from '#learning/server';
import { refusalJson } from '../../refusal-response.ts';
import { limitPublic } from '../limit-public.ts';
import { readJson } from '../read-json.ts';
import type { RequestHandler } from './$types';

/** A device brings what it has kept and gets everything that the account knows. */
export const POST: RequestHandler = async ({ request, locals, getClientAddress }) => {
  try {
    await limitPublic(locals.ctx, 'sync', locals.ctx.actor.accountId ?? getClientAddress(), { most: 120, perSeconds: 60 });
    return Response.json(await syncDevice(locals.ctx, await readJson(request)), { headers: { 'cache-control': 'no-store' } });
  } catch (error) {
    if (isRefusal(error)) return refusalJson(error, locals.writing);
    throw error;
  }
};
