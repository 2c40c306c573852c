import { allowFetching, isFetchingAllowed } from '#labs/server';
import { textsFor } from '#ui/texts/texts.server.ts';
import { fieldText } from '../../../form-text.ts';
import { orFailForm } from '../../../refusal-response.ts';
import { requireAdministrator } from '../require-administrator.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  requireAdministrator(event);
  const { ctx, writing } = event.locals;
  return { writing, texts: textsFor(writing, ['accounts', 'admin']), fetching: await isFetchingAllowed(ctx) };
};

export const actions: Actions = {
  fetching: async ({ request, locals: { ctx, writing } }) => {
    const form = await request.formData();
    const allow = fieldText(form, 'allow') === 'yes';
    if (allow && fieldText(form, 'sure') !== 'yes') return { ask: true };
    return orFailForm(writing, {}, async () => {
      await allowFetching(ctx, allow);
      return { saved: true };
    });
  },
};
