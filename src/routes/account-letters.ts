/** The letters that accounts need, in words; the platform sends them or keeps them in the outbox. */
import { htmlLang, type Writing } from '#kernel/writing.ts';
import { translator } from '#ui/texts/translator.ts';
import { textsFor } from '#ui/texts/texts.server.ts';

/** A letter as the platform's `send` takes it. */
export interface Letter {
  to: string;
  subject: string;
  text: string;
  html: string;
}

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
  return letter(
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
  return letter(
    input,
    t('accounts.mailPasswordSubject'),
    before,
    { href: link.href, label: t('accounts.mailPasswordButton') },
    [],
  );
}

/** The same content twice: as plain text, and as HTML that needs no image, script or style sheet. */
function letter(
  { to, writing }: { to: string; writing: Writing },
  subject: string,
  before: string[],
  link: { href: string; label: string },
  after: string[],
): Letter {
  const text = [...before, link.href, ...after, 'Bibliobus'].join('\n\n') + '\n';
  const paragraph = (inner: string) => `<p style="margin:0 0 16px">${inner}</p>`;
  const button = `<a href="${escape(link.href)}" style="display:inline-block;padding:12px 20px;background:#8f2f1c;color:#fffaf3;border-radius:8px;text-decoration:none">${escape(link.label)}</a>`;
  const html = `<!doctype html>
<html lang="${htmlLang(writing)}"><head><meta charset="utf-8"><title>${escape(subject)}</title></head>
<body style="margin:0;padding:24px;background:#fbf7f0;color:#2a231c;font:17px/1.5 Georgia,serif">
${[...before.map(escape), button, `<a href="${escape(link.href)}" style="color:#8f2f1c;word-break:break-all">${escape(link.href)}</a>`, ...after.map(escape), 'Bibliobus'].map(paragraph).join('\n')}
</body></html>
`;
  return { to, subject, text, html };
}

const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
