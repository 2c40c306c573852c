import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { passageText } from '../parse/passage-text.ts';
import type { Rule } from './rule.ts';
import { allPages } from './walk.ts';

/** `##` and `###` only, rising by one, at the left margin, with words in them. */
export const checkHeadings: Rule = (tree, report) => {
  for (const { page } of allPages(tree)) {
    let depth = 1;
    for (const passage of page.passages) {
      const place = { file: page.file, line: passage.line };
      if (passage.node.type !== 'heading') {
        visit(passage.node as Nodes, 'heading', (node) => {
          report(
            { file: page.file, line: node.position?.start.line ?? passage.line },
            'heading-place',
            'A heading stands inside something else.',
            'Make it a passage of its own, or a paragraph in bold.',
          );
        });
        continue;
      }
      const level = passage.node.depth;
      const marks = '#'.repeat(level);
      if (level === 1)
        report(
          place,
          'heading-level',
          'A heading is written with one #, which is the title’s.',
          'Write ##; the title stands in the front matter.',
        );
      else if (level > 3)
        report(place, 'heading-level', `A heading is written with ${marks}.`, 'Write ## or ###; nothing deeper is used.');
      else if (level > depth + 1)
        report(
          place,
          'heading-order',
          `${marks} follows ${depth === 1 ? 'the title' : '#'.repeat(depth)}, so a level is skipped.`,
          `Write ${'#'.repeat(depth + 1)}.`,
        );
      if (passageText(passage.node) === '') report(place, 'heading-empty', 'A heading has no words.', 'Write them or remove it.');
      depth = Math.min(Math.max(level, 2), 3);
    }
  }
};
