import type { Table } from 'mdast';
import { isDirective } from '../parse/directives.ts';
import type { Lesson, Passage } from '../parse/tree.ts';
import type { Report, Rule } from './rule.ts';
import { LANGUAGE_NAMES, pagesOf } from './walk.ts';

/** A worksheet has a title and at least one table, an id of its own in its lesson, and the same tables in every language. */
export const checkWorksheets: Rule = (tree, report) => {
  for (const lesson of Object.values(tree.lessons)) {
    for (const [, page] of pagesOf(lesson)) {
      const taken = new Map<string, number>();
      for (const passage of sheetsOf(page.passages)) checkSheet(passage, page.file, taken, report);
    }
    compareShapes(lesson, report);
  }
};

const sheetsOf = (passages: readonly Passage[]): Passage[] => passages.filter(({ kind }) => kind === 'worksheet');

function partsOf(passage: Passage): { id: string; hasTitle: boolean; tables: Table[] } {
  const node = passage.node;
  if (!isDirective(node) || node.type !== 'containerDirective') return { id: '', hasTitle: false, tables: [] };
  const [first] = node.children;
  const hasTitle = first?.type === 'paragraph' && first.data?.directiveLabel === true && first.children.length > 0;
  return {
    id: node.attributes?.['id'] ?? '',
    hasTitle,
    tables: node.children.filter((child): child is Table => child.type === 'table'),
  };
}

function checkSheet(passage: Passage, file: string, taken: Map<string, number>, report: Report): void {
  const place = { file, line: passage.line };
  const { id, hasTitle, tables } = partsOf(passage);
  if (!hasTitle) report(place, 'worksheet-title', 'The worksheet has no title.', 'Write it as :::worksheet[Title]{id=…}.');
  if (tables.length === 0)
    report(place, 'worksheet-table', 'The worksheet has no table to fill in.', 'Add a table, or make it an exercise.');
  const before = taken.get(id);
  if (before !== undefined)
    report(place, 'duplicate-id', `The worksheet id “${id}” is taken already (line ${before}).`, 'Choose another.');
  taken.set(id, passage.line);
}

/** Rows and columns of every table, as text, so that languages can be laid beside each other. */
const shapeOf = (passage: Passage): string => {
  const { id, tables } = partsOf(passage);
  const sizes = tables.map((table) => `${table.children.length} × ${table.children[0]?.children.length ?? 0}`);
  return `${id}: ${sizes.join(', ')}`;
};

function compareShapes(lesson: Lesson, report: Report): void {
  const original = lesson.pages[lesson.original];
  if (!original) return;
  for (const [language, page] of pagesOf(lesson)) {
    if (page === original) continue;
    original.passages.forEach((source, index) => {
      const other = page.passages[index];
      if (source.kind !== 'worksheet' || other?.kind !== 'worksheet') return;
      const [wanted, found] = [shapeOf(source), shapeOf(other)];
      if (wanted !== found)
        report(
          { file: page.file, line: other.line },
          'worksheet-differs',
          `The worksheet is “${found}” (rows × columns) in ${LANGUAGE_NAMES[language]}, and “${wanted}” in the original.`,
          'Give it the same id, tables, rows and columns.',
        );
    });
  }
}
