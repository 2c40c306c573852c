import { error, fail } from '@sveltejs/kit';
import { readLesson } from '#curriculum/server';
import { isRefusal } from '#kernel/refusal.ts';
import { markQuiz } from '#learning/server';
import { textsFor } from '#ui/texts/texts.server.ts';
import { limitPublic } from '../../../../api/limit-public.ts';
import { failForm, statusOf, tell } from '../../../../refusal-response.ts';
import type { Actions, PageServerLoad } from './$types';

/** The quiz on a page of its own: where the lesson's form arrives when no script has taken it. */
export const load: PageServerLoad = async ({ locals: { ctx, writing }, params }) => {
  try {
    return { lesson: await readLesson(ctx, writing, params.slug), texts: textsFor(writing, ['lesson']) };
  } catch (refusal) {
    if (!isRefusal(refusal)) throw refusal;
    const { message, code } = tell(refusal, writing);
    error(statusOf(code), message, { code });
  }
};

export const actions: Actions = {
  default: async (event) => {
    const { request, params } = event;
    const { ctx, writing } = event.locals;
    const form = await request.formData();
    const answers: Record<string, string[]> = {};
    for (const [item, value] of form) if (typeof value === 'string') (answers[item] ??= []).push(value);
    try {
      await limitPublic(event, 'quiz');
      const lesson = await readLesson(ctx, writing, params.slug);
      return { answers, marked: await markQuiz(ctx, lesson.id, answers, writing) };
    } catch (refusal) {
      if (!isRefusal(refusal)) throw refusal;
      // What was answered stands in the form again.
      const { status, data } = failForm([refusal], writing);
      return fail(status, { ...data, answers });
    }
  },
};
