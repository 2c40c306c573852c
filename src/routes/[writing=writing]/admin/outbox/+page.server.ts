import { listOutbox } from '#platform/mail.server.ts';
import { textsFor } from '#ui/texts/texts.server.ts';
import { requireAdministrator } from '../require-administrator.ts';
import type { PageServerLoad } from './$types';

const PAGE_SIZE = 50;

export const load: PageServerLoad = async (event) => {
  requireAdministrator(event);
  const { house, ctx, writing } = event.locals;
  const after = Math.min(Math.max(0, Math.trunc(Number(event.url.searchParams.get('after'))) || 0), 1_000_000);
  const letters = await listOutbox(ctx, { most: PAGE_SIZE + 1, after });
  return {
    writing,
    texts: textsFor(writing, ['admin']),
    leaves: house.mail.leaves,
    letters: letters.slice(0, PAGE_SIZE),
    newer: after > 0 ? Math.max(0, after - PAGE_SIZE) : null,
    older: letters.length > PAGE_SIZE ? after + PAGE_SIZE : null,
  };
};
