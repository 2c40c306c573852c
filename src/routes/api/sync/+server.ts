import { isRefusal } from '#kernel/refusal.ts';
import { MOST, syncDevice } from '#learning/server';
import { refusalJson } from '../../refusal-response.ts';
import { limitPublic } from '../limit-public.ts';
import { readJson } from '../read-json.ts';
import type { RequestHandler } from './$types';

/** A device brings what the account has not had from it, and gets what it does not know: `Parcel` → `AccountNews`. */
export const POST: RequestHandler = async (event) => {
  const { request, locals } = event;
  try {
    await limitPublic(event, 'sync');
    const news = await syncDevice(locals.ctx, await readJson(request, MOST.bytes));
    return Response.json(news, { headers: { 'cache-control': 'no-store' } });
  } catch (error) {
    if (!isRefusal(error)) throw error;
    const answer = refusalJson(error, locals.writing);
    // A script may want to know which fields are at fault; the sentence for people does not name them.
    if (error.code !== 'bundle-malformed') return answer;
    return Response.json(
      { ...(await answer.json()), faults: error.details.faults },
      { status: answer.status, headers: answer.headers },
    );
  }
};
