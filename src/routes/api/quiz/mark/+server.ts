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
    const { lessonId, writing: asked, answers } = await readJson(request, 64 * 1024);
    const writing = isWriting(asked) ? asked : locals.writing;
    return Response.json(
      { items: await markQuiz(locals.ctx, String(lessonId), answers, writing) },
      { headers: { 'cache-control': 'no-store' } },
    );
  } catch (error) {
    if (isRefusal(error)) return refusalJson(error, locals.writing);
    throw error;
  }
};
