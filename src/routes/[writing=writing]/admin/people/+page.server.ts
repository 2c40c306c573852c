import { listPeople, setRoles } from '#accounts/server';
import { textsFor } from '#ui/texts/texts.server.ts';
import { fieldText, fieldTexts } from '../../../form-text.ts';
import { orFailForm } from '../../../refusal-response.ts';
import { requireAdministrator } from '../require-administrator.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  requireAdministrator(event);
  const { ctx, writing } = event.locals;
  const search = (event.url.searchParams.get('q') ?? '').slice(0, 200);
  const page = Number(event.url.searchParams.get('page') ?? 1);
  return {
    writing,
    texts: textsFor(writing, ['accounts', 'admin']),
    search,
    ...(await listPeople(ctx, { search, page })),
    me: ctx.actor.accountId,
  };
};

export const actions: Actions = {
  roles: async ({ request, locals: { ctx, writing } }) => {
    const form = await request.formData();
    const [accountId, who, roles] = [
      fieldText(form, 'accountId'),
      fieldText(form, 'who').slice(0, 300),
      fieldTexts(form, 'roles'),
    ];
    // Taking one's own key away asks twice; the box appears only then.
    if (accountId === ctx.actor.accountId && !roles.includes('administrator') && fieldText(form, 'sure') !== 'yes') {
      return { ask: accountId, roles };
    }
    return orFailForm(writing, { accountId, roles: roles.join(' ') }, async () => {
      await setRoles(ctx, { accountId, roles });
      return { done: who };
    });
  },
};
