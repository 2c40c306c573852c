import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { passageText } from '../parse/passage-text.ts';
import type { Rule } from './rule.ts';
import { allPages } from './walk.ts';

/** Every column has a name: a screen reader says it before each cell, and an empty one leaves the cell without a meaning. */
export const checkTables: Rule = (tree, report) => {
  for (const { page } of allPages(tree)) {
    for (const passage of page.passages) {
      visit(passage.node as Nodes, 'table', (table) => {
        const [head] = table.children;
        const empty = head?.children.findIndex((cell) => passageText(cell) === '') ?? -1;
        if (empty < 0) return;
        report(
          { file: page.file, line: table.position?.start.line ?? passage.line },
          'table-header-empty',
          `Column ${String(empty + 1)} of the table has no name.`,
          'Write into its first row what the column holds, also over the names of the rows.',
        );
      });
    }
  }
};
