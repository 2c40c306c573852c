/** Small edits of a page's source that the forms of the lab make. Text in, text out; nothing else is touched. */

/** What a marked line lets the learner change: the words between `before` and `after`. */
export interface Slot {
  before: string;
  value: string;
  after: string;
  kind: 'text' | 'level';
}

const SLOTS: Record<string, RegExp> = {
  title: /^(.*<title>)(.*)(<\/title>.*)$/s,
  'meta-description': /^(.*\bcontent=")([^"]*)(".*)$/s,
  indexable: /^(.*\bcontent=")([^"]*)(".*)$/s,
  alt: /^(.*\balt=")([^"]*)(".*)$/s,
  'link-text': /^(.*<a\b[^>]*>)(.*)(<\/a>.*)$/s,
  headings: /^(\s*<h)([1-6])(.*)$/s,
};

const decode = (text: string): string =>
  text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
const encode = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** The place in a line that belongs to a check; undefined when the line no longer has its shape. */
export function slotOf(line: string, check: string): Slot | undefined {
  // A picture without alt gets an empty one to fill in, so that a beginner need not write the attribute.
  const ready = check === 'alt' && !/\balt=/.test(line) ? line.replace(/<img\b/, '<img alt=""') : line;
  const match = SLOTS[check]?.exec(ready);
  if (!match) return undefined;
  return {
    before: match[1] ?? '',
    value: decode(match[2] ?? ''),
    after: match[3] ?? '',
    kind: check === 'headings' ? 'level' : 'text',
  };
}

/** The line with new words in its slot. A heading's closing tag follows its level. */
export function fillSlot(slot: Slot, value: string): string {
  if (slot.kind === 'level') return slot.before + value + slot.after.replace(/<\/h[1-6]>/, `</h${value}>`);
  return slot.before + encode(value.replaceAll('\n', ' ')) + slot.after;
}

/** One line of a text replaced; `line` is 1-based. */
export function replaceLine(text: string, line: number, next: string): string {
  const lines = text.split('\n');
  lines[line - 1] = next;
  return lines.join('\n');
}

const intoHead = (html: string, block: string): string =>
  /<\/head>/i.test(html) ? html.replace(/([ \t]*)<\/head>/i, (end) => `${block}\n${end}`) : `${block}\n${html}`;

/** The page with these structured data in place of the blocks that it has. `<` is escaped, so that no value ends the block. */
export function withStructuredData(html: string, data: readonly object[]): string {
  const without = html.replace(/[ \t]*<script\b[^>]*application\/ld\+json[^>]*>[\s\S]*?<\/script>[ \t]*\n?/gi, '');
  const blocks = data.map(
    (each) => `  <script type="application/ld+json">\n${JSON.stringify(each, null, 2).replaceAll('<', '\\u003c')}\n  </script>`,
  );
  return blocks.length === 0 ? without : intoHead(without, blocks.join('\n'));
}

/** The page with links to these versions in place of the hreflang links that it has. */
export function withVersions(html: string, versions: readonly { url: string; tag: string }[]): string {
  const without = html.replace(/[ \t]*<link\b[^>]*\bhreflang=[^>]*>[ \t]*\n?/gi, '');
  return intoHead(
    without,
    versions.map(({ url, tag }) => `  <link rel="alternate" hreflang="${encode(tag)}" href="${encode(url)}">`).join('\n'),
  );
}

/** Title and description as a list of results would take them from the page. */
export function previewOf(html: string): { title: string; description: string } {
  const title = /<title[^>]*>([\s\S]*?)<\/title>/i.exec(html)?.[1] ?? '';
  const tag = /<meta\b[^>]*\bname=["']?description["']?[^>]*>/i.exec(html)?.[0] ?? '';
  const description = /\bcontent="([^"]*)"|\bcontent='([^']*)'/i.exec(tag);
  const tidy = (text: string): string => decode(text).replace(/\s+/g, ' ').trim();
  return { title: tidy(title), description: tidy(description?.[1] ?? description?.[2] ?? '') };
}
