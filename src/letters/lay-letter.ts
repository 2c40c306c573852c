/** How a letter looks: the same words as plain text, and as HTML that needs no image, script or style sheet. */
import { htmlLang, type Writing } from '#kernel/writing.ts';
import type { Letter } from '#platform/letter.ts';

/** Paragraphs, then one link that matters, then what else is to be said. */
export function layLetter(
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
