import type { Nodes } from 'mdast';
import { parseMarkdown } from './markdown.ts';
import { settleDirectives } from './settle-directives.ts';

/** Blocks whose words must not run together. */
const BLOCKS = new Set([
  'paragraph',
  'heading',
  'listItem',
  'tableRow',
  'tableCell',
  'code',
  'blockquote',
  'list',
  'table',
  'containerDirective',
  'leafDirective',
]);

/** The words of a passage, without marks: for search, for comparison, for outlines. `:src[…]` is a number, so it is left out. */
export function passageText(node: Nodes): string {
  const parts: string[] = [];
  const walk = (at: Nodes): void => {
    if (at.type === 'textDirective' && at.name === 'src') return;
    if (at.type === 'text' || at.type === 'inlineCode' || at.type === 'code') parts.push(at.value);
    else if (at.type === 'break') parts.push(' ');
    else if ('children' in at) for (const child of at.children) walk(child as Nodes);
    if (BLOCKS.has(at.type)) parts.push('\n');
  };
  walk(node);
  return parts
    .join('')
    .replace(/[ \t]+/g, ' ')
    .replace(/ *\n[ \n]*/g, '\n')
    .trim();
}

/** As `passageText`, from Markdown source kept in an earlier edition. Empty for source that is beyond parsing. */
export function sourceText(source: string): string {
  try {
    const root = parseMarkdown(source);
    settleDirectives(root, source, () => {});
    return passageText(root);
  } catch {
    return '';
  }
}

/** Words of a text: runs of letters and digits. */
export const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*/gu) ?? [];
