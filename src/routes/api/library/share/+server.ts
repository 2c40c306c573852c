import { isRefusal } from '#kernel/refusal.ts';
import { shareArtifact, withdrawShare } from '#learning/server';
import { refusalJson } from '../../../refusal-response.ts';
import { limitPublic } from '../../limit-public.ts';
import { readJson } from '../../read-json.ts';
import type { RequestHandler } from './$types';

/** POST { artifact, share: true } → { token }; { artifact, share: false } withdraws the link → { token: null }. */
export const POST: RequestHandler = async (event) => {
  const { request, locals } = event;
  try {
    await limitPublic(event, 'share');
    const { artifact, share } = await readJson(request, 10_000);
    const id = String(artifact ?? '');
    if (share === true) return Response.json(await shareArtifact(locals.ctx, id));
    await withdrawShare(locals.ctx, id);
    return Response.json({ token: null });
  } catch (error) {
    if (isRefusal(error)) return refusalJson(error, locals.writing);
    throw error;
  }
};
