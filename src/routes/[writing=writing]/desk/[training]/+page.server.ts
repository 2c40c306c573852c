import { cancelTraining, changeTraining, copyTraining, planMeeting, publishTraining, readOwnTraining } from '#training/server';
import { textsFor } from '#ui/texts/texts.server.ts';
import { redirect } from '@sveltejs/kit';
import { fieldText } from '../../../form-text.ts';
import { orFailForm } from '../../../refusal-response.ts';
import { lessonTitles } from '../../trainings/lesson-titles.ts';
import { showTraining } from '../../trainings/show-meeting.ts';
import { meetingOf, NEW_MEETING } from '../meeting-form.ts';
import { requireDesk } from '../require-desk.ts';
import { typedWords, wordsOf } from '../training-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  requireDesk(event);
  const { ctx, writing } = event.locals;
  const training = await readOwnTraining(ctx, event.params.training);
  const { title, summary } = training;
  return {
    training: showTraining(training, writing, new Map()),
    words: {
      'title-en': title.en,
      'title-ro': title.ro,
      'title-sr': title.sr,
      'summary-en': summary.en,
      'summary-ro': summary.ro,
      'summary-sr': summary.sr,
    },
    newMeeting: NEW_MEETING,
    saved: event.url.searchParams.has('saved'),
    texts: textsFor(writing, ['desk', 'training']),
  };
};

export const actions: Actions = {
  words: async ({ request, params, locals: { ctx, writing } }) => {
    const form = await request.formData();
    const refused = await orFailForm(writing, { form: 'words', ...typedWords(form) }, () =>
      changeTraining(ctx, params.training, wordsOf(form)),
    );
    if (refused) return refused;
    redirect(303, `/${writing}/desk/${params.training}?saved`);
  },
  publish: async ({ params, locals: { ctx, writing } }) => {
    const refused = await orFailForm(writing, { form: 'state' }, () => publishTraining(ctx, params.training));
    if (refused) return refused;
    redirect(303, `/${writing}/desk/${params.training}?saved`);
  },
  copy: async ({ params, locals: { ctx, writing } }) => {
    const made = await orFailForm(writing, { form: 'state' }, () => copyTraining(ctx, params.training));
    if (!('id' in made)) return made;
    redirect(303, `/${writing}/desk/${made.id}`);
  },
  cancel: async ({ request, params, locals: { ctx, writing, house } }) => {
    if (fieldText(await request.formData(), 'sure') !== 'yes') return { ask: true };
    const refused = await orFailForm(writing, { form: 'state' }, () => cancelTraining(ctx, params.training, house.trainingPost));
    if (refused) return refused;
    redirect(303, `/${writing}/desk/${params.training}?saved`);
  },
  plan: async ({ request, params, locals: { ctx, writing } }) => {
    const input = meetingOf(await request.formData());
    const lessons = new Set((await lessonTitles(ctx, writing)).keys());
    const made = await orFailForm(writing, { form: 'plan', ...input }, async () => ({
      meeting: await planMeeting(ctx, params.training, input, lessons),
    }));
    if (!('meeting' in made)) return made;
    redirect(303, `/${writing}/desk/${params.training}?saved`);
  },
};
