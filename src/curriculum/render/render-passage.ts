import type { Element, Root as HastRoot } from 'hast';
import type { Root, RootContent } from 'mdast';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import type { Writing } from '#kernel/writing.ts';
import { parseMarkdown } from '../parse/markdown.ts';
import { settleDirectives } from '../parse/settle-directives.ts';
import type { Figure } from '../parse/tree.ts';
import { drawFigure } from './draw-figure.ts';
import { dressDirectives, type Surroundings } from './dress-directives.ts';
import { latinise } from './in-writing.ts';
import { label } from './label.ts';
import { clean, printHtml } from './safe-html.ts';

const toHtmlTree = unified().use(remarkRehype).freeze();

/** One passage as sanitised HTML. The frozen node stays as it is. */
export function renderPassage(node: RootContent, at: Surroundings, figures: readonly Figure[]): string {
  const tree: Root = { type: 'root', children: [structuredClone(node)] };
  return renderTree(tree, at, figures);
}

/** A short text of a YAML file (a prompt, a definition): Markdown of one line, without a paragraph around it. */
export function renderLine(text: string, page: Writing, words: Writing): string {
  const line = asLine(text);
  const tree = parseMarkdown(line);
  settleDirectives(tree, line, () => {});
  const [only] = tree.children;
  const content: RootContent[] = tree.children.length === 1 && only?.type === 'paragraph' ? only.children : tree.children;
  const at: Surroundings = { page, words, anchor: 'q', sources: new Map(), exerciseNumber: 0, tableNumber: 1, headingDepth: 3 };
  return renderTree({ type: 'root', children: content }, at, []);
}

/** A line never begins a list, a quote or a heading: “5. децембар” stays what it is. */
const asLine = (text: string): string =>
  text.replace(/^(\s*\d{1,9})([.)])(?=\s|$)/, '$1\\$2').replace(/^(\s*)([-+*>#])(?=\s|$)/, '$1\\$2');

function renderTree(tree: Root, at: Surroundings, figures: readonly Figure[]): string {
  if (at.words === 'sr-Latn') latinise(tree);
  dressDirectives(tree, at);
  const html = clean(toHtmlTree.runSync(tree) as HastRoot);
  finish(html, at, figures);
  return printHtml(html);
}

/** What must come after cleaning: scroll frames around tables, drawings into their figures. */
function finish(html: HastRoot, at: Surroundings, figures: readonly Figure[]): void {
  let table = at.tableNumber;
  let drawn = 0;
  visit(html, 'element', (node, index, parent) => {
    if (node.tagName === 'table' && parent && index !== undefined) {
      parent.children[index] = frame(node, label(at.words, 'table', { number: table++ }));
      return SKIP;
    }
    // Long lines of code scroll, and what scrolls must be reachable by keyboard.
    if (node.tagName === 'pre') node.properties['tabIndex'] = 0;
    if (node.tagName === 'figure') {
      const figure = figures.find((candidate) => candidate.name === node.properties['dataName']);
      const prefix = `${at.anchor}-f${++drawn}`;
      node.children = figure ? [{ type: 'raw', value: drawFigure(figure, at.words, prefix) }] : [];
      return SKIP;
    }
    return undefined;
  });
}

function frame(table: Element, name: string): Element {
  visit(table, 'element', (cell) => {
    if (cell.tagName === 'th') cell.properties['scope'] = 'col';
  });
  return {
    type: 'element',
    tagName: 'div',
    properties: { className: ['table-scroll'], role: 'region', ariaLabel: name, tabIndex: 0 },
    children: [table],
  };
}
