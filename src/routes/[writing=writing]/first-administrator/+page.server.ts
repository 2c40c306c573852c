import { emailFault, nameFault, PASSWORD_LEAST, passwordFault } from '#accounts';
import { becomeFirstAdministrator, requireFirstAdministratorLink } from '#accounts/server';
import { isRefusal } from '#kernel/refusal.ts';
import { textsFor } from '#ui/texts/texts.server.ts';
import { redirect } from '@sveltejs/kit';
import { fieldText } from '../../form-text.ts';
import { passCookies } from '../../pass-cookies.ts';
import { failForm, orFailForm, tell } from '../../refusal-response.ts';
import { limitTries } from '../../sign-in-limits.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { ctx, writing }, url }) => {
  const token = (url.searchParams.get('token') ?? '').slice(0, 200);
  const refused = await requireFirstAdministratorLink(ctx, token).then(
    () => null,
    (error: unknown) => {
      if (isRefusal(error)) return tell(error, writing).message;
      throw error;
    },
  );
  return { writing, texts: textsFor(writing, ['accounts']), token, refused, least: PASSWORD_LEAST };
};

export const actions: Actions = {
  default: async (event) => {
    const { house, ctx, writing } = event.locals;
    const form = await event.request.formData();
    const [token, name, email, password] = ['token', 'name', 'email', 'password'].map((field) => fieldText(form, field)) as [
      string,
      string,
      string,
      string,
    ];
    const values = { name, email };
    const faults = [nameFault(name), emailFault(email), passwordFault(password)].filter((fault) => fault !== undefined);
    if (faults.length > 0) return failForm(faults, writing, values);
    const outcome = await orFailForm(writing, values, async () => {
      await limitTries(event, 'first-administrator', token);
      return becomeFirstAdministrator(ctx, house.accounts, { token, name, email, password, writing });
    });
    if (!('cookies' in outcome)) return outcome;
    passCookies(event.cookies, outcome.cookies);
    redirect(303, `/${writing}/sign-in/done?next=${encodeURIComponent(`/${writing}/admin/people`)}`);
  },
};
