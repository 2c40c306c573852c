import { isRefusal } from '#kernel/refusal.ts';
import { isWriting } from '#kernel/writing.ts';
import { markQuiz } from '#learning/server';
import { refusalJson } from '../../../refusal-response.ts';
import { limitPublic } from '../../limit-public.ts';
import { readJson } from '../../read-json.ts';
import type { RequestHandler } from './$types';

/** `{ lessonId, writing, answers: { itemId: [..] } }` → `{ items: { itemId: { verdict, feedback } } }`. Keeps nothing. */
export const POST: RequestHandler = async (event) => {
  const { request, locals } = event;
  try {
    await limitPublic(event, 'quiz');
    const body = (await readJson(request, 64 * 1024)) as { lessonId?: unknown; writing?: unknown; answers?: unknown } | null;
    const writing = isWriting(body?.writing) ? body.writing : locals.writing;
    return Response.json(
      { items: await markQuiz(locals.ctx, String(body?.lessonId ?? ''), body?.answers, writing) },
      { headers: { 'cache-control': 'no-store' } },
    );
  } catch (error) {
    if (isRefusal(error)) return refusalJson(error, locals.writing);
    throw error;
  }
};
