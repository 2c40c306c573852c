import { visit } from 'unist-util-visit';
import { languageOf, type Writing } from '#kernel/writing.ts';
import { isDirective } from '../parse/directives.ts';
import { passageText } from '../parse/passage-text.ts';
import type { Lesson, Page, Passage } from '../parse/tree.ts';
import { alignTranslation, frontIsStale, type Standing } from '../translations/align.ts';
import { changeBetween } from '../translations/change.ts';
import type { LessonView, PassageKind, PassageView, QuizItemView, TranslationState } from '../views.ts';
import { inWriting, plain, plainIn } from './in-writing.ts';
import { renderLine, renderPassage } from './render-passage.ts';
import { worksheetOf } from './worksheet-of.ts';

/** A lesson ready to be read in one writing; the course adds module, neighbours and edition. */
export type CompiledLesson = Omit<LessonView, 'edition' | 'module' | 'previous' | 'next'>;

/** Source of a passage of an earlier edition by its fingerprint; undefined when it was never kept. */
export type EarlierSource = (fingerprint: string) => string | undefined;

/** Prepares a lesson for reading, once, when its edition is made. The lesson must have a page in its original language. */
export function compileLesson(lesson: Lesson, original: Page, writing: Writing, earlier: EarlierSource): CompiledLesson {
  const language = languageOf(writing);
  const isOriginal = language === lesson.original;
  const translation = isOriginal ? original : lesson.pages[language];
  const shown = translation ?? original;
  const shownIn: Writing = translation ? writing : lesson.original;
  const standings = isOriginal || !translation ? null : alignTranslation(original, translation);
  const sources = new Map(lesson.sources.map((source, index) => [source.id, index + 1]));
  const exercises = original.passages.filter((passage) => passage.kind === 'exercise').length;
  const outline: CompiledLesson['outline'] = [];
  let exercise = 0;
  let table = 1;
  let depth = 1;

  const passages = original.passages.map((source, index): PassageView => {
    const standing: Standing | null = standings?.[index] ?? null;
    const translated = standing && standing.state !== 'missing' ? translation?.passages[index] : undefined;
    const passage: Passage = isOriginal ? source : (translated ?? source);
    const words: Writing = isOriginal || translated ? writing : lesson.original;
    const state: TranslationState = isOriginal ? 'original' : (standing?.state ?? 'missing');
    const anchor = `p${index + 1}`;
    if (passage.kind === 'heading-2' || passage.kind === 'heading-3') {
      depth = passage.kind === 'heading-2' ? 2 : 3;
      outline.push({ anchor, title: inWriting(passageText(passage.node), words), depth: depth === 2 ? 2 : 3 });
    }
    const isDrawnByPage = passage.kind === 'lab' || passage.kind === 'quiz';
    const html = isDrawnByPage
      ? ''
      : renderPassage(
          passage.node,
          {
            page: writing,
            words,
            anchor,
            sources,
            exerciseNumber: passage.kind === 'exercise' && exercises > 1 ? ++exercise : 0,
            tableNumber: table,
            headingDepth: depth === 1 ? 2 : depth === 2 ? 3 : 4,
          },
          lesson.figures,
        );
    visit(passage.node, 'table', () => void table++);
    const before = standing?.madeFrom ? earlier(standing.madeFrom) : undefined;
    const change = state === 'stale' && before !== undefined ? changeBetween(before, source.source) : null;
    return {
      anchor,
      kind: viewKind(passage.kind),
      html,
      shownIn: words,
      state,
      change,
      lab: labOf(passage),
      worksheet: worksheetOf(passage, words),
    };
  });

  const stalePassages = passages.filter((passage) => passage.state === 'stale').length;
  const lags = stalePassages > 0 || (!isOriginal && translation !== undefined && frontIsStale(original, translation));
  return {
    id: lesson.id,
    slug: lesson.slug,
    title: plain(shown.title, shownIn),
    summary: plain(shown.summary, shownIn),
    level: lesson.level,
    minutes: lesson.minutes,
    takeHome: plainIn(lesson.takeHome, writing),
    outcomes: lesson.outcomes.map((outcome) => plainIn(outcome.text, writing)),
    passages,
    outline,
    quiz:
      lesson.quiz && passages.some((passage) => passage.kind === 'quiz')
        ? { items: lesson.quiz.items.map((item) => quizItem(item, writing)) }
        : null,
    sources: lesson.sources.map(({ title, url, publisher, seenOn }) => ({
      title: inWriting(title, writing),
      publisher: inWriting(publisher, writing),
      lang: languageOf(writing) !== 'sr' && /\p{Script=Cyrillic}/u.test(title) ? 'sr-Cyrl' : null,
      url,
      seenOn,
    })),
    writing,
    shownIn,
    original: lesson.original,
    state: isOriginal ? 'original' : !translation ? 'missing' : lags ? 'stale' : 'current',
    stalePassages,
  };
}

function quizItem(item: NonNullable<Lesson['quiz']>['items'][number], writing: Writing): QuizItemView {
  const line = (texts: Record<'en' | 'ro' | 'sr', string>): string => renderLine(texts[languageOf(writing)], writing, writing);
  const promptHtml = line(item.prompt);
  if (item.kind === 'text') return { id: item.id, kind: 'text', promptHtml };
  return {
    id: item.id,
    kind: item.kind,
    promptHtml,
    options: item.options.map((option) => ({ id: option.id, html: line(option.text) })),
  };
}

function viewKind(kind: Passage['kind']): PassageKind {
  if (kind.startsWith('heading')) return 'heading';
  switch (kind) {
    case 'figure':
    case 'callout':
    case 'exercise':
    case 'museums':
    case 'worksheet':
    case 'lab':
    case 'quiz':
      return kind;
    default:
      return 'prose';
  }
}

function labOf(passage: Passage): PassageView['lab'] {
  if (passage.kind !== 'lab' || !isDirective(passage.node)) return null;
  const { lab, scenario, level } = passage.node.attributes ?? {};
  return {
    slug: lab ?? '',
    scenario: scenario ?? '',
    level: level === 'practitioner' || level === 'advanced' ? level : 'foundation',
  };
}
