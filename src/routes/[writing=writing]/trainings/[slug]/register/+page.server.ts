import { EXPERIENCES, LIBRARY_TYPES } from '#training';
import { readTraining, register, registrationFaults } from '#training/server';
import { isRefusal } from '#kernel/refusal.ts';
import { textsFor } from '#ui/texts/texts.server.ts';
import { error, redirect } from '@sveltejs/kit';
import { fieldText } from '../../../../form-text.ts';
import { failForm, orFailForm, statusOf, tell } from '../../../../refusal-response.ts';
import { limitTries } from '../../../../sign-in-limits.ts';
import { showTraining } from '../../show-meeting.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { ctx, writing }, params, url, setHeaders }) => {
  setHeaders({ 'cache-control': 'private, no-store' });
  try {
    const training = showTraining(await readTraining(ctx, params.slug), writing, new Map());
    const open = training.meetings.filter(({ over, cancelled }) => !over && !cancelled);
    if (open.length === 0) redirect(303, `/${writing}/trainings/${training.slug}`);
    const asked = url.searchParams.get('meeting');
    return {
      training: { slug: training.slug, title: training.title },
      meetings: open,
      chosen: open.find(({ id }) => id === asked)?.id ?? (open.length === 1 ? open[0]!.id : ''),
      types: [...LIBRARY_TYPES],
      experiences: [...EXPERIENCES],
      texts: textsFor(writing, ['training']),
    };
  } catch (fault) {
    if (!isRefusal(fault)) throw fault;
    error(statusOf(fault.code), tell(fault, writing).message, { code: fault.code });
  }
};

const FIELDS = ['meeting', 'name', 'email', 'libraryType', 'experience', 'expectations'] as const;

export const actions: Actions = {
  default: async (event) => {
    const { ctx, writing, house } = event.locals;
    const form = await event.request.formData();
    const values = Object.fromEntries(FIELDS.map((name) => [name, fieldText(form, name).slice(0, 5000)])) as Record<
      (typeof FIELDS)[number],
      string
    >;
    const input = { ...values, writing };
    // Everything at once; the command looks again.
    const faults = registrationFaults(input);
    if (values.meeting === '') faults.unshift(Object.assign(new Error(), { code: 'meeting-missing', field: 'meeting' }) as never);
    if (faults.length > 0) return failForm(faults, writing, values);
    return orFailForm(writing, values, async () => {
      await limitTries(event, 'register', values.email);
      const state = await register(ctx, values.meeting, input, house.trainingPost);
      void house.mail.deliver().catch((fault: unknown) => house.log.error({ err: fault }, 'the queue of letters'));
      return { done: { state, email: values.email, held: !house.mail.leaves } };
    });
  },
};
