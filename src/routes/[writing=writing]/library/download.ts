import type { Report } from '#labs';
import { htmlLang, type Writing } from '#kernel/writing.ts';
import type { Translate } from '#ui/texts/translator.ts';

/** Hands a file to the person, made here in the browser. */
export function downloadFile(name: string, type: string, content: string): void {
  const address = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }));
  Object.assign(document.createElement('a'), { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

const safe = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The report as one page that opens anywhere and needs nothing. */
export function reportAsPage({ title, summary, lines }: Report, writing: Writing, t: Translate): string {
  const rows = lines.map(
    (line) =>
      `<tr><th scope="row">${safe(line.heading)}<br>${safe(t(`labs.${line.status}`))}</th><td>${safe(line.before)}</td><td>${safe(line.after)}</td></tr>`,
  );
  const heads = ['check', 'before', 'after'].map((key) => `<th scope="col">${safe(t(`library.${key}`))}</th>`);
  return `<!doctype html>
<html lang="${htmlLang(writing)}">
<head><meta charset="utf-8"><title>${safe(title)}</title>
<style>body{font:16px/1.5 Georgia,serif;max-width:60rem;margin:2rem auto;padding:0 1rem}table{border-collapse:collapse;width:100%}th,td{text-align:start;vertical-align:top;border-bottom:1px solid #bbb;padding:.5rem}</style></head>
<body><h1>${safe(title)}</h1><p>${safe(summary)}</p>
<table><thead><tr>${heads.join('')}</tr></thead><tbody>${rows.join('\n')}</tbody></table>
</body></html>
`;
}
