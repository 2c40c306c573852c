import { listTrainings } from '#training/server';
import { textsFor } from '#ui/texts/texts.server.ts';
import { lessonTitles } from './lesson-titles.ts';
import { showTraining } from './show-meeting.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { ctx, writing }, setHeaders }) => {
  setHeaders({ 'cache-control': 'private, no-store' });
  const [trainings, titles] = await Promise.all([listTrainings(ctx), lessonTitles(ctx, writing)]);
  return {
    trainings: trainings.map((training) => showTraining(training, writing, titles)),
    isTrainer: ctx.actor.roles.some((role) => role === 'trainer' || role === 'administrator'),
    texts: textsFor(writing, ['training']),
  };
};
