import type { Drawing, Figure } from '../parse/tree.ts';
import type { Writing } from '#kernel/writing.ts';
import { plainIn } from './in-writing.ts';
import { escapeHtml } from './safe-html.ts';

/**
 * A figure's inside as HTML: the drawing with its words in `writing`, then the caption. The drawing was reduced to
 * allowed elements when it was parsed; its ids get `prefix`, so that a page may show a figure twice.
 */
export function drawFigure(figure: Figure, writing: Writing, prefix: string): string {
  const words = new Map(Object.entries(figure.words).map(([key, texts]) => [key, plainIn(texts, writing)]));
  const alt = figure.alt ? plainIn(figure.alt, writing) : '';
  const caption = figure.caption ? plainIn(figure.caption, writing) : '';
  const ids = new Set<string>();
  if (figure.drawing) collectIds(figure.drawing, ids);

  const draw = (node: Drawing, isRoot: boolean): string => {
    if ('text' in node)
      return escapeHtml(node.text.replace(/\{\{\s*([^{}\s]+)\s*\}\}/g, (_, key: string) => words.get(key) ?? ''));
    const own = isRoot ? node.attributes.filter(([name]) => name !== 'role' && name !== 'aria-hidden') : node.attributes;
    const attributes = own.map(([name, value]) => ` ${name}="${escapeHtml(pointed(name, value, ids, prefix))}"`).join('');
    const spoken = isRoot ? ` role="img" aria-label="${escapeHtml(alt)}"` : '';
    return `<${node.tag}${attributes}${spoken}>${node.children.map((child) => draw(child, false)).join('')}</${node.tag}>`;
  };
  const drawing = figure.drawing ? draw(figure.drawing, true) : '';
  return `${drawing}<figcaption>${escapeHtml(caption)}</figcaption>`;
}

function pointed(name: string, value: string, ids: ReadonlySet<string>, prefix: string): string {
  if (name === 'id') return `${prefix}-${value}`;
  if (name === 'href' && value.startsWith('#') && ids.has(value.slice(1))) return `#${prefix}-${value.slice(1)}`;
  return value.replace(/url\(\s*#([\w-]+)\s*\)/g, (whole, id: string) => (ids.has(id) ? `url(#${prefix}-${id})` : whole));
}

function collectIds(node: Drawing, ids: Set<string>): void {
  if ('text' in node) return;
  for (const [name, value] of node.attributes) if (name === 'id') ids.add(value);
  for (const child of node.children) collectIds(child, ids);
}

/** Everything a figure says, for search. */
export const figureText = (figure: Figure, writing: Writing): string =>
  [figure.caption, ...Object.values(figure.words)].map((texts) => (texts ? plainIn(texts, writing) : '')).join(' ');
