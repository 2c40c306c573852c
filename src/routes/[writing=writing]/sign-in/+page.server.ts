import { homeOf, safeNext } from '#accounts';
import { askForLink, readAccount, signInWithPassword, signOutHere } from '#accounts/server';
import { textsFor } from '#ui/texts/texts.server.ts';
import { redirect } from '@sveltejs/kit';
import { linkLetter } from '../../../letters/account-letters.ts';
import { fieldText } from '../../form-text.ts';
import { passCookies } from '../../pass-cookies.ts';
import { orFailForm } from '../../refusal-response.ts';
import { cameFrom } from '../../request-guard.ts';
import { limitTries } from '../../sign-in-limits.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { ctx, writing }, url, request }) => {
  const who = ctx.actor.accountId === null ? undefined : await readAccount(ctx);
  return {
    writing,
    texts: textsFor(writing, ['accounts']),
    next: safeNext(url.searchParams.get('next') ?? cameFrom(url, request.headers), homeOf(writing)),
    who: who ? who.name || who.email : null,
    signedOut: url.searchParams.has('signed-out'),
  };
};

export const actions: Actions = {
  link: async (event) => {
    const { house, writing } = event.locals;
    const form = await event.request.formData();
    const [email, next] = [fieldText(form, 'email'), safeNext(fieldText(form, 'next'), homeOf(writing))];
    return orFailForm(writing, { way: 'link', email, next }, async () => {
      await limitTries(event, 'ask-for-link', email);
      const asked = await askForLink(house.accounts, { email });
      await house.mail.send(linkLetter({ ...asked, to: asked.email, writing, origin: house.accounts.origin, next }));
      return {
        sent: { email: asked.email, minutes: asked.minutes, held: !house.mail.leaves },
        values: { way: 'link', email, next },
      };
    });
  },

  password: async (event) => {
    const { house, writing } = event.locals;
    const form = await event.request.formData();
    const [email, next] = [fieldText(form, 'email'), safeNext(fieldText(form, 'next'), homeOf(writing))];
    const outcome = await orFailForm(writing, { way: 'password', email, next }, async () => {
      await limitTries(event, 'password', email);
      const signedIn = await signInWithPassword(house.accounts, { email, password: fieldText(form, 'password') });
      await signOutHere(house.accounts, event.request.headers);
      return signedIn;
    });
    if (!('cookies' in outcome)) return outcome;
    passCookies(event.cookies, outcome.cookies);
    redirect(303, `/${writing}/sign-in/done?next=${encodeURIComponent(next)}`);
  },
};
