import type { Artifact, Report, ReportLine } from '#labs';
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

/** True when the report sets what was against what is; one's own work has no beginning that we would know of. */
export const hasBefore = ({ lines }: Report, provenance: Artifact['provenance']): boolean =>
  provenance !== 'ownData' && lines.some(({ before }) => before !== undefined);

/** What the last column says: where there is no column for before, both. */
export const nowOf = ({ before, after }: ReportLine, twoColumns: boolean): string =>
  twoColumns || before === undefined ? after : `${before} ${after}`;

const cells = (tag: 'td' | 'th', texts: readonly string[]): string =>
  texts.map((text) => `<${tag}${tag === 'th' ? ' scope="col"' : ''}>${coded(text)}</${tag}>`).join('');

/** The report as one page that opens anywhere and needs nothing. */
export function reportAsPage(report: Report, provenance: Artifact['provenance'], writing: Writing, t: Translate): string {
  const { title, summary, lines, tables = [] } = report;
  const two = hasBefore(report, provenance);
  const rows = lines.map(
    (line) =>
      `<tr><th scope="row">${safe(line.heading)}<br>${safe(t(`labs.${line.status}`))}</th>${cells('td', [...(two ? [line.before ?? ''] : []), nowOf(line, two)])}</tr>`,
  );
  const heads = (two ? ['check', 'before', 'after'] : ['check', 'after']).map((key) => t(`library.${key}`));
  const more = tables.map(
    ({ caption, head, rows: body }) =>
      `<table><caption>${safe(caption)}</caption><thead><tr>${cells('th', head)}</tr></thead><tbody>${body.map((row) => `<tr>${cells('td', row)}</tr>`).join('\n')}</tbody></table>`,
  );
  return `<!doctype html>
<html lang="${htmlLang(writing)}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${safe(title)}</title>
<style>body{font:16px/1.5 Georgia,serif;max-width:60rem;margin:2rem auto;padding:0 1rem}table{border-collapse:collapse;width:100%;margin-bottom:2rem}caption{text-align:start;font-weight:bold;padding:.5rem 0}th,td{text-align:start;vertical-align:top;border-bottom:1px solid #bbb;padding:.5rem}</style></head>
<body><h1>${safe(title)}</h1><p>${safe(summary)}</p>
<table><thead><tr>${cells('th', heads)}</tr></thead><tbody>${rows.join('\n')}</tbody></table>
${more.join('\n')}
</body></html>
`;
}
