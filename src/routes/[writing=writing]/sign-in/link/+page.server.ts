import { homeOf, safeNext } from '#accounts';
import { isLinkOpen, LINK_MINUTES, openLink, signOutHere } from '#accounts/server';
import { textsFor } from '#ui/texts/texts.server.ts';
import { redirect } from '@sveltejs/kit';
import { fieldText } from '../../../form-text.ts';
import { passCookies } from '../../../pass-cookies.ts';
import { orFailForm } from '../../../refusal-response.ts';
import { limitTries } from '../../../sign-in-limits.ts';
import type { Actions, PageServerLoad } from './$types';

/** Looking at a link does not use it up: programmes that check mail look at every link. The button does. */
export const load: PageServerLoad = async ({ locals: { house, ctx, writing }, url }) => {
  const token = (url.searchParams.get('token') ?? '').slice(0, 200);
  return {
    writing,
    texts: textsFor(writing, ['accounts']),
    token,
    minutes: LINK_MINUTES,
    next: safeNext(url.searchParams.get('next'), homeOf(writing)),
    open: token !== '' && (await isLinkOpen(house.accounts, token, ctx.clock())),
    signedIn: ctx.actor.accountId !== null,
  };
};

export const actions: Actions = {
  default: async (event) => {
    const { house, writing } = event.locals;
    const form = await event.request.formData();
    const [token, next] = [fieldText(form, 'token').slice(0, 200), safeNext(fieldText(form, 'next'), homeOf(writing))];
    const outcome = await orFailForm(writing, { next }, async () => {
      await limitTries(event, 'open-link', token);
      const signedIn = await openLink(house.accounts, { token, writing });
      await signOutHere(house.accounts, event.request.headers);
      return signedIn;
    });
    if (!('cookies' in outcome)) return outcome;
    passCookies(event.cookies, outcome.cookies);
    redirect(303, `/${writing}/sign-in/done?next=${encodeURIComponent(next)}`);
  },
};
