import { isRefusal } from '#kernel/refusal.ts';
import { readRegistration, withdraw } from '#training/server';
import { inWriting } from '#ui/in-writing.ts';
import { textsFor } from '#ui/texts/texts.server.ts';
import { meetingInWords } from '#ui/texts/translator.ts';
import { error, redirect } from '@sveltejs/kit';
import { fieldText } from '../../../form-text.ts';
import { orFailForm, statusOf, tell } from '../../../refusal-response.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { ctx, writing }, params, url, setHeaders }) => {
  setHeaders({ 'cache-control': 'private, no-store' });
  try {
    const { registration, meeting, videoUrl } = await readRegistration(ctx, params.token);
    return {
      token: registration.token,
      name: registration.name,
      state: registration.state,
      title: inWriting(meeting.training.title, writing),
      slug: meeting.training.slug,
      meetingId: meeting.id,
      when: meetingInWords(writing, meeting.startsAt, meeting.timeZone),
      startsAt: meeting.startsAt.toISOString(),
      country: meeting.country,
      language: meeting.language,
      cancelled: meeting.state === 'cancelled',
      videoUrl,
      askAgain: url.searchParams.has('ask'),
      justWithdrawn: url.searchParams.has('withdrawn'),
      texts: textsFor(writing, ['training']),
    };
  } catch (fault) {
    if (!isRefusal(fault)) throw fault;
    error(statusOf(fault.code), tell(fault, writing).message, { code: fault.code });
  }
};

export const actions: Actions = {
  withdraw: async ({ request, params, locals: { ctx, writing, house } }) => {
    const sure = fieldText(await request.formData(), 'sure') === 'yes';
    const here = `/${writing}/registrations/${params.token}`;
    if (!sure) redirect(303, `${here}?ask#withdraw`);
    const outcome = await orFailForm(writing, {}, async () => {
      await withdraw(ctx, params.token, house.trainingPost);
      void house.mail.deliver().catch((fault: unknown) => house.log.error({ err: fault }, 'the queue of letters'));
      return { gone: true };
    });
    if (!('gone' in outcome)) return outcome;
    redirect(303, `${here}?withdrawn`);
  },
};
