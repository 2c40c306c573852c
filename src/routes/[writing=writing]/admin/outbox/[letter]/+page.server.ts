import { readOutboxMail } from '#platform/mail.server.ts';
import { textsFor } from '#ui/texts/texts.server.ts';
import { requireAdministrator } from '../../require-administrator.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  requireAdministrator(event);
  const { ctx, writing } = event.locals;
  // The HTML of a letter is not shown: it says the same, and nothing that was written for a mail programme belongs into this page.
  const { html: _, ...letter } = await readOutboxMail(ctx, event.params.letter);
  return { writing, texts: textsFor(writing, ['admin']), letter };
};
