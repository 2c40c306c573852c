import { visit } from 'unist-util-visit';
import { languageOf, type Language, type Writing } from '#kernel/writing.ts';
import { isDirective } from '../parse/directives.ts';
import { passageText } from '../parse/passage-text.ts';
import type { CourseTree, Lesson } from '../parse/tree.ts';
import type { CompiledCourse } from '../render/compile-course.ts';
import { figureText } from '../render/draw-figure.ts';
import { inWriting } from '../render/in-writing.ts';
import { fold } from './fold.ts';
import { withOtherForms } from './other-forms.ts';

/** PostgreSQL's weights: A counts most. Title, summary and headings, prose. */
export type Weight = 'A' | 'B' | 'D';

export interface SearchRow {
  lesson_id: string;
  lesson_slug: string;
  lesson_title: string;
  module_title: string;
  anchor: string;
  position: number;
  /** As the reader reads it. */
  body: string;
  folded: string;
  weight: Weight;
}

/** What can be found in one writing: each lesson's title and summary (anchor `title`), then its passages. */
export function searchRows(tree: CourseTree, compiled: CompiledCourse): SearchRow[] {
  return compiled.lessons.flatMap((view) => {
    const lesson = tree.lessons[view.slug];
    if (!lesson) return [];
    const row = (anchor: string, position: number, body: string, weight: Weight): SearchRow => ({
      lesson_id: view.id,
      lesson_slug: view.slug,
      lesson_title: view.title,
      module_title: view.module.title,
      anchor,
      position,
      body,
      folded: withOtherForms(fold(body), languageOf(compiled.writing)),
      weight,
    });
    const passages = view.passages.map((passage, index) =>
      row(passage.anchor, index + 2, bodyOf(lesson, index, passage.shownIn), passage.kind === 'heading' ? 'B' : 'D'),
    );
    return [row('title', 0, view.title, 'A'), row('title', 1, view.summary, 'B'), ...passages].filter(
      (entry) => entry.folded !== '',
    );
  });
}

function bodyOf(lesson: Lesson, index: number, shownIn: Writing): string {
  const language: Language = languageOf(shownIn);
  const passage = lesson.pages[language]?.passages[index];
  if (!passage) return '';
  const figures: string[] = [];
  visit(passage.node, (node) => {
    if (!isDirective(node) || node.name !== 'figure') return;
    const figure = lesson.figures.find((candidate) => candidate.name === node.attributes?.['name']);
    if (figure) figures.push(figureText(figure, shownIn));
  });
  return [inWriting(passageText(passage.node), shownIn), ...figures].join(' ').trim();
}
