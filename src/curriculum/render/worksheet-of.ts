import type { Nodes } from 'mdast';
import type { Writing } from '#kernel/writing.ts';
import { isDirective } from '../parse/directives.ts';
import { passageText } from '../parse/passage-text.ts';
import type { Passage } from '../parse/tree.ts';
import type { WorksheetView } from '../views.ts';
import { latinise } from './in-writing.ts';

/** The plain words of a worksheet in a writing; null when the passage is none. The frozen node stays as it is. */
export function worksheetOf(passage: Passage, words: Writing): WorksheetView | null {
  if (passage.kind !== 'worksheet' || !isDirective(passage.node) || passage.node.type !== 'containerDirective') return null;
  const node = structuredClone(passage.node);
  if (words === 'sr-Latn') latinise(node);
  const [title, ...rest] = node.children;
  const line = (part: Nodes | undefined): string => (part ? passageText(part).replace(/\n/g, ' ') : '');
  return {
    id: node.attributes?.['id'] ?? '',
    title: line(title),
    blocks: rest.map((block) => {
      if (block.type !== 'table') return { kind: 'text', text: line(block) };
      const [head = [], ...rows] = block.children.map((row) => row.children.map(line));
      return { kind: 'table', head, rows };
    }),
  };
}
