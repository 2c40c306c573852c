import { agendaText, type MeetingInput } from '#training';
import { cancelMeeting, changeMeeting, importList, listParticipants, readMeeting, readOwnTraining } from '#training/server';
import { inWriting } from '#ui/in-writing.ts';
import { textsFor } from '#ui/texts/texts.server.ts';
import { meetingInWords } from '#ui/texts/translator.ts';
import { redirect } from '@sveltejs/kit';
import { fieldText } from '../../../../form-text.ts';
import { orFailForm, tell } from '../../../../refusal-response.ts';
import { lessonTitles } from '../../../trainings/lesson-titles.ts';
import { meetingOf } from '../../meeting-form.ts';
import { requireDesk } from '../../require-desk.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  requireDesk(event);
  const { ctx, writing } = event.locals;
  const [training, { meeting, videoUrl }, participants] = await Promise.all([
    readOwnTraining(ctx, event.params.training),
    readMeeting(ctx, event.params.meeting),
    listParticipants(ctx, event.params.meeting),
  ]);
  const values: MeetingInput = {
    country: meeting.country,
    language: meeting.language,
    starts: meeting.startsLocal,
    minutes: String(meeting.minutes),
    capacity: String(meeting.capacity),
    videoUrl,
    agenda: agendaText(meeting.agenda),
  };
  return {
    training: { id: training.id, title: inWriting(training.title, writing) },
    meetingId: meeting.id,
    when: meetingInWords(writing, meeting.startsAt, meeting.timeZone),
    country: meeting.country,
    cancelled: meeting.state === 'cancelled',
    values,
    participants,
    saved: event.url.searchParams.has('saved'),
    texts: textsFor(writing, ['desk', 'training']),
  };
};

export const actions: Actions = {
  change: async ({ request, params, locals: { ctx, writing, house } }) => {
    const input = meetingOf(await request.formData());
    const lessons = new Set((await lessonTitles(ctx, writing)).keys());
    const refused = await orFailForm(writing, { ...input }, () =>
      changeMeeting(ctx, params.meeting, input, lessons, house.trainingPost),
    );
    if (refused) return refused;
    redirect(303, `/${writing}/desk/${params.training}/${params.meeting}?saved`);
  },
  import: async ({ request, params, locals: { ctx, writing, house } }) => {
    const file = (await request.formData()).get('list');
    return orFailForm(writing, { form: 'import' }, async () => {
      const bytes = file instanceof File ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array();
      const { registered, waiting, faults } = await importList(ctx, params.meeting, bytes, house.trainingPost);
      void house.mail.deliver().catch((fault: unknown) => house.log.error({ err: fault }, 'the queue of letters'));
      const told = faults.map(({ row, text, code, details }) => ({
        row,
        text,
        message: tell({ code, details }, writing).message,
      }));
      return { imported: { registered, waiting, faults: told } };
    });
  },
  cancel: async ({ request, params, locals: { ctx, writing, house } }) => {
    if (fieldText(await request.formData(), 'sure') !== 'yes') return { ask: true };
    const refused = await orFailForm(writing, {}, () => cancelMeeting(ctx, params.meeting, house.trainingPost));
    if (refused) return refused;
    redirect(303, `/${writing}/desk/${params.training}/${params.meeting}?saved`);
  },
};
