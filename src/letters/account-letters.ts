/** The letters that accounts need, in words; the platform sends them or keeps them in the outbox. */
import type { Writing } from '#kernel/writing.ts';
import type { Letter } from '#platform/letter.ts';
import { translator } from '#ui/texts/translator.ts';
import { textsFor } from '#ui/texts/texts.server.ts';
import { layLetter } from './lay-letter.ts';

/** The letter with a one-time link. `next` is an address of this site that `safeNext` has passed. */
export function linkLetter(input: {
  to: string;
  writing: Writing;
  origin: string;
  token: string;
  next: string;
  minutes: number;
}): Letter {
  const t = translator(input.writing, textsFor(input.writing, ['accounts']));
  const link = new URL(`/${input.writing}/sign-in/link`, input.origin);
  link.searchParams.set('token', input.token);
  if (input.next !== `/${input.writing}`) link.searchParams.set('next', input.next);
  return layLetter(
    input,
    t('accounts.mailLinkSubject'),
    [t('accounts.mailLinkText', { minutes: input.minutes })],
    { href: link.href, label: t('accounts.mailLinkButton') },
    [t('accounts.mailLinkIgnore')],
  );
}

/** Tells that a password was changed. */
export function passwordLetter(input: { to: string; writing: Writing; origin: string }): Letter {
  const t = translator(input.writing, textsFor(input.writing, ['accounts']));
  const link = new URL(`/${input.writing}/sign-in`, input.origin);
  const before = [t('accounts.mailPasswordText'), t('accounts.mailPasswordElse')];
  return layLetter(
    input,
    t('accounts.mailPasswordSubject'),
    before,
    { href: link.href, label: t('accounts.mailPasswordButton') },
    [],
  );
}
