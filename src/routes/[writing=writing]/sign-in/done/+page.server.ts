import { homeOf, safeNext } from '#accounts';
import { textsFor } from '#ui/texts/texts.server.ts';
import { redirect } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

/** Where every way of signing in ends: the page moves what the device has kept into the account, then goes where the person was. */
export const load: PageServerLoad = ({ locals: { ctx, writing }, url }) => {
  const next = safeNext(url.searchParams.get('next'), homeOf(writing));
  if (ctx.actor.accountId === null) redirect(303, `/${writing}/sign-in?next=${encodeURIComponent(next)}`);
  return { writing, texts: textsFor(writing, ['accounts']), next };
};
