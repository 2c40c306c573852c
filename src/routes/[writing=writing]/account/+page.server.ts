import { nameFault, PASSWORD_LEAST, writingFault } from '#accounts';
import {
  changeProfile,
  choosePassword,
  confirmErase,
  listPasskeys,
  readAccount,
  readPasswordNeed,
  removePasskey,
  signOutEverywhere,
  signOutHere,
} from '#accounts/server';
import { isWriting } from '#kernel/writing.ts';
import { textsFor } from '#ui/texts/texts.server.ts';
import { redirect } from '@sveltejs/kit';
import { passwordLetter } from '../../../letters/account-letters.ts';
import { fieldText } from '../../form-text.ts';
import { passCookies } from '../../pass-cookies.ts';
import { failForm, orFailForm } from '../../refusal-response.ts';
import { limitTries } from '../../sign-in-limits.ts';
import type { Actions, PageServerLoad } from './$types';
import { countKept } from './count-kept.ts';

export const load: PageServerLoad = async ({ locals: { house, ctx, writing }, request, url }) => {
  const always = { writing, texts: textsFor(writing, ['accounts']), least: PASSWORD_LEAST };
  if (ctx.actor.accountId === null) {
    // A form sent after signing out in another tab: what was typed must come back, so no redirect.
    if (request.method === 'POST') return { ...always, account: null };
    redirect(303, `/${writing}/sign-in?next=${encodeURIComponent(url.pathname)}`);
  }
  return {
    ...always,
    account: await readAccount(ctx),
    password: await readPasswordNeed(ctx, house.accounts, request.headers),
    passkeys: await listPasskeys(ctx),
    kept: countKept(await house.exportPerson(ctx, ctx.actor.accountId)),
  };
};

export const actions: Actions = {
  profile: async (event) => {
    const { ctx, writing } = event.locals;
    const form = await event.request.formData();
    const values = { form: 'profile', name: fieldText(form, 'name'), letters: fieldText(form, 'letters') };
    const faults = [nameFault(values.name), writingFault(values.letters, 'letters')].filter((fault) => fault !== undefined);
    if (faults.length > 0) return failForm(faults, writing, values);
    return orFailForm(writing, values, async () => {
      await limitTries(event, 'change-profile', ctx.actor.accountId ?? '');
      await changeProfile(ctx, { name: values.name, writing: values.letters });
      return { done: 'profile' as const };
    });
  },

  password: async (event) => {
    const { house, ctx, writing } = event.locals;
    const form = await event.request.formData();
    return orFailForm(writing, { form: 'password' }, async () => {
      await limitTries(event, 'choose-password', ctx.actor.accountId ?? '');
      const input = { current: fieldText(form, 'current'), password: fieldText(form, 'password') };
      const { email, otherSignInsEnded } = await choosePassword(ctx, house.accounts, event.request.headers, input);
      const letters = (await readAccount(ctx)).writing;
      await house.mail.send(
        passwordLetter({ to: email, writing: isWriting(letters) ? letters : writing, origin: house.accounts.origin }),
      );
      return { done: 'password' as const, ended: otherSignInsEnded };
    });
  },

  removePasskey: async ({ request, locals: { ctx, writing } }) => {
    const form = await request.formData();
    return orFailForm(writing, { form: 'passkeys' }, async () => {
      await removePasskey(ctx, { id: fieldText(form, 'id') });
      return { done: 'passkeys' as const };
    });
  },

  signOut: async ({ request, cookies, locals: { house, writing } }) => {
    passCookies(cookies, await signOutHere(house.accounts, request.headers));
    redirect(303, `/${writing}/sign-in?signed-out`);
  },

  signOutEverywhere: async ({ request, cookies, locals: { house, ctx, writing } }) => {
    if (ctx.actor.accountId !== null) await signOutEverywhere(ctx);
    passCookies(cookies, await signOutHere(house.accounts, request.headers));
    redirect(303, `/${writing}/sign-in?signed-out`);
  },

  erase: async (event) => {
    const { house, ctx, writing } = event.locals;
    const typed = fieldText(await event.request.formData(), 'typed');
    const outcome = await orFailForm(writing, { form: 'erase', typed }, async () => {
      await limitTries(event, 'erase', ctx.actor.accountId ?? '');
      await house.erasePerson(ctx, await confirmErase(ctx, { typed }));
      return { erased: true };
    });
    if (!('erased' in outcome)) return outcome;
    passCookies(event.cookies, await signOutHere(house.accounts, event.request.headers));
    redirect(303, `/${writing}/account/erased`);
  },
};
