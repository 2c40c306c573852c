import { fetchForLearner } from '#labs/server';
import { isRefusal } from '#kernel/refusal.ts';
import { refusalJson } from '../../../refusal-response.ts';
import { readJson } from '../../read-json.ts';
import type { RequestHandler } from './$types';

/** POST { url } → { url, html, headers }: a public page, for somebody who is signed in, when an administrator allows it. */
export const POST: RequestHandler = async ({ request, locals }) => {
  try {
    const { url } = await readJson(request, 10_000);
    return Response.json(await fetchForLearner(locals.ctx, String(url ?? '')));
  } catch (error) {
    if (isRefusal(error)) return refusalJson(error, locals.writing);
    throw error;
  }
};
