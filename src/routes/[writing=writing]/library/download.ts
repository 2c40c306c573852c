import type { Artifact, Report } from '#labs';
import { htmlLang, type Writing } from '#kernel/writing.ts';
import type { Translate } from '#ui/texts/translator.ts';

/** Hands a file to the person, made here in the browser. */
export function downloadFile(name: string, type: string, content: string | Uint8Array<ArrayBuffer>): void {
  const address = URL.createObjectURL(
    new Blob([content], { type: typeof content === 'string' ? `${type};charset=utf-8` : type }),
  );
  Object.assign(document.createElement('a'), { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

const safe = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A text of ours in which `backticks` mark code. */
const coded = (text: string): string => safe(text).replace(/`([^`]*)`/g, '<code>$1</code>');

/** The report as one page that opens anywhere and needs nothing. */
export function reportAsPage(
  { title, summary, lines }: Report,
  provenance: Artifact['provenance'],
  writing: Writing,
  t: Translate,
): string {
  // One's own page has no “before” that we would know of.
  const own = provenance === 'ownData';
  const rows = lines.map(
    (line) =>
      `<tr><th scope="row">${safe(line.heading)}<br>${safe(t(`labs.${line.status}`))}</th>${own ? '' : `<td>${coded(line.before)}</td>`}<td>${coded(own ? `${line.before} ${line.after}` : line.after)}</td></tr>`,
  );
  const heads = (own ? ['check', 'after'] : ['check', 'before', 'after']).map(
    (key) => `<th scope="col">${safe(t(`library.${key}`))}</th>`,
  );
  return `<!doctype html>
<html lang="${htmlLang(writing)}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${safe(title)}</title>
<style>body{font:16px/1.5 Georgia,serif;max-width:60rem;margin:2rem auto;padding:0 1rem}table{border-collapse:collapse;width:100%}th,td{text-align:start;vertical-align:top;border-bottom:1px solid #bbb;padding:.5rem}</style></head>
<body><h1>${safe(title)}</h1><p>${safe(summary)}</p>
<table><thead><tr>${heads.join('')}</tr></thead><tbody>${rows.join('\n')}</tbody></table>
</body></html>
`;
}
