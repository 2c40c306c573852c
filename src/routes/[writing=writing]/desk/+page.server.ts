import { createTraining, listOwnTrainings } from '#training/server';
import { inWriting } from '#ui/in-writing.ts';
import { textsFor } from '#ui/texts/texts.server.ts';
import { redirect } from '@sveltejs/kit';
import { orFailForm } from '../../refusal-response.ts';
import { requireDesk } from './require-desk.ts';
import { typedWords, wordsOf } from './training-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  requireDesk(event);
  const { ctx, writing } = event.locals;
  const trainings = await listOwnTrainings(ctx);
  return {
    trainings: trainings.map(({ id, title, state, meetings }) => ({
      id,
      title: inWriting(title, writing),
      state,
      meetings: meetings.length,
    })),
    texts: textsFor(writing, ['desk']),
  };
};

export const actions: Actions = {
  create: async ({ request, locals: { ctx, writing } }) => {
    const form = await request.formData();
    const made = await orFailForm(writing, typedWords(form), () => createTraining(ctx, wordsOf(form)));
    if (!('id' in made)) return made;
    redirect(303, `/${writing}/desk/${made.id}`);
  },
};
