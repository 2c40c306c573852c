import { WRITINGS, languageOf, type Writing } from '#kernel/writing.ts';
import { isDirective } from '../parse/directives.ts';
import type { CourseTree, Lesson, Module, Page } from '../parse/tree.ts';
import type {
  CasesView,
  CourseView,
  GlossaryTermView,
  InstrumentsView,
  LessonCard,
  LessonRef,
  LessonView,
  ReadyPathView,
  TrainerPageView,
} from '../views.ts';
import { visit } from 'unist-util-visit';
import { handsOnShare, sumOf } from '../minutes.ts';
import { compilePaths } from './compile-paths.ts';
import { compileLesson, type CompiledLesson, type EarlierSource } from './compile-lesson.ts';
import { compileInstruments } from './compile-instruments.ts';
import { plain, plainIn } from './in-writing.ts';
import type { Kept } from './kept.ts';
import { renderLine, renderPassage } from './render-passage.ts';

export interface CompiledCourse {
  writing: Writing;
  course: Kept<CourseView>;
  lessons: Kept<LessonView>[];
  trainers: Kept<TrainerPageView>[];
  glossary: GlossaryTermView[];
  instruments: Kept<InstrumentsView>;
  cases: Kept<CasesView> | undefined;
  paths: ReadyPathView[];
}

/** Everything that a reader may ask for in one writing. The tree must have passed the check. */
export function compileCourse(tree: CourseTree, writing: Writing, earlier: EarlierSource): CompiledCourse {
  const ordered = tree.modules.flatMap((module) =>
    module.lessons.flatMap((slug) => {
      const lesson = tree.lessons[slug];
      const original = lesson?.pages[lesson.original];
      return lesson && original ? [{ module, lesson, compiled: compileLesson(lesson, original, writing, earlier) }] : [];
    }),
  );
  const lessons = ordered.map(({ module, compiled }, index): Kept<LessonView> => ({
    ...compiled,
    module: { id: module.id, slug: module.slug, title: plainIn(module.title, writing) },
    previous: refTo(ordered[index - 1]?.compiled),
    next: refTo(ordered[index + 1]?.compiled),
  }));
  const modules = tree.modules.map((module) => {
    const cards = ordered.filter((entry) => entry.module === module).map(({ compiled }) => cardOf(compiled));
    return {
      id: module.id,
      slug: module.slug,
      title: plainIn(module.title, writing),
      summary: plainIn(module.summary, writing),
      lessons: cards,
      minutes: sumOf(cards.map((card) => card.minutes)),
      hasTrainerPage: Object.keys(module.trainer).length > 0,
    };
  });
  const minutes = sumOf(modules.map((module) => module.minutes));
  return {
    writing,
    course: {
      title: plainIn(tree.title, writing),
      summary: plainIn(tree.summary, writing),
      modules,
      minutes,
      handsOnShare: handsOnShare(minutes),
    },
    lessons,
    trainers: tree.modules.flatMap((module) => compileTrainerPage(module, writing) ?? []),
    glossary: compileGlossary(
      tree,
      ordered.map(({ lesson, compiled }) => ({ lesson, compiled })),
      writing,
    ),
    instruments: compileInstruments(tree, writing),
    cases: compileCases(tree, writing),
    paths: compilePaths(tree.paths, modules, writing),
  };
}

const refTo = (lesson: CompiledLesson | undefined): LessonRef | null =>
  lesson ? { id: lesson.id, slug: lesson.slug, title: lesson.title } : null;

const cardOf = (lesson: CompiledLesson): LessonCard => ({
  id: lesson.id,
  slug: lesson.slug,
  title: lesson.title,
  summary: lesson.summary,
  level: lesson.level,
  minutes: lesson.minutes,
  takeHome: lesson.takeHome,
  hasLab: lesson.passages.some((passage) => passage.lab !== null),
  hasQuiz: lesson.quiz !== null,
  shownIn: lesson.shownIn,
});

/** The trainer's page of a module; undefined when it has none. */
function compileTrainerPage(module: Module, writing: Writing): Kept<TrainerPageView> | undefined {
  const shown = compilePage(module.trainer, writing);
  return (
    shown && { module: { slug: module.slug, title: plainIn(module.title, writing) }, html: shown.html, shownIn: shown.shownIn }
  );
}

function compileCases(tree: CourseTree, writing: Writing): Kept<CasesView> | undefined {
  const shown = compilePage(tree.cases, writing);
  return shown && { ...shown, title: plain(shown.title, shown.shownIn), summary: plain(shown.summary, shown.shownIn) };
}

/** A page without a leading language: what is missing is shown in the first of English, Romanian, Serbian that exists. */
function compilePage(
  pages: Module['trainer'],
  writing: Writing,
): { title: string; summary: string; html: string; shownIn: Writing } | undefined {
  const language = languageOf(writing);
  const own = pages[language];
  const other = (['en', 'ro', 'sr'] as const).find((candidate) => pages[candidate]);
  const page: Page | undefined = own ?? (other && pages[other]);
  if (!page) return undefined;
  const shownIn: Writing = own ? writing : (other ?? writing);
  const html = page.passages.map((passage, index) =>
    renderPassage(
      passage.node,
      {
        page: writing,
        words: shownIn,
        anchor: `p${index + 1}`,
        sources: new Map(),
        exerciseNumber: 0,
        tableNumber: index + 1,
        headingDepth: 3,
      },
      [],
    ),
  );
  return { title: page.title, summary: page.summary, html: html.join('\n'), shownIn };
}

function compileGlossary(
  tree: CourseTree,
  lessons: { lesson: Lesson; compiled: CompiledLesson }[],
  writing: Writing,
): GlossaryTermView[] {
  const users = new Map<string, LessonRef[]>();
  for (const { lesson, compiled } of lessons) {
    const used = new Set<string>();
    for (const passage of lesson.pages[lesson.original]?.passages ?? []) {
      visit(passage.node, (node) => {
        if (isDirective(node) && node.name === 'term' && node.attributes?.['id']) used.add(node.attributes['id']);
      });
    }
    for (const id of used)
      users.set(id, [...(users.get(id) ?? []), { id: compiled.id, slug: compiled.slug, title: compiled.title }]);
  }
  const order = new Intl.Collator(writing === 'sr' ? 'sr-Cyrl' : writing);
  return tree.terms
    .map((term): GlossaryTermView => ({
      id: term.id,
      term: plainIn(term.term, writing),
      definitionHtml: renderLine(term.definition[languageOf(writing)], writing, writing),
      elsewhere: WRITINGS.filter((other) => other !== writing).map((other) => ({
        writing: other,
        term: plainIn(term.term, other),
      })),
      lessons: users.get(term.id) ?? [],
    }))
    .sort((a, b) => order.compare(a.term, b.term));
}
