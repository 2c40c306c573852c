import type { Root } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const grammar = unified()
  .use(remarkParse)
  .use(remarkFrontmatter, ['yaml'])
  .use(remarkGfm, { singleTilde: false })
  .use(remarkDirective)
  .freeze();

/** Markdown past this depth of quotes and lists would exhaust the stack; no lesson comes near it. */
const MAX_DEPTH = 30;

/**
 * Markdown as a syntax tree with positions. Throws only a `RangeError`, for text that nests beyond all use;
 * callers turn it into an issue.
 */
export function parseMarkdown(text: string): Root {
  for (const line of text.split('\n')) {
    const lead = /^(?:[ \t]*(?:>|[-*+]|\d{1,9}[.)])(?=[ \t>]|$))+/.exec(line.slice(0, 400))?.[0] ?? '';
    const depth = lead.match(/>|[-*+]|\d+[.)]/g)?.length ?? 0;
    // Emphasis and brackets cost the parser the square of their number; hundreds on one line are an attack, not prose.
    if (depth > MAX_DEPTH || (line.match(/[*_[\]~`<]/g)?.length ?? 0) > 1500) throw new RangeError('nested beyond use');
  }
  return grammar.parse(text);
}
