import { LANGUAGES, WRITINGS, languageOf, type ByLanguage, type Writing } from '#kernel/writing.ts';
import type { Instruments, Lesson, QuizItem } from '../parse/tree.ts';
import { renderLine } from '../render/render-passage.ts';

/** What marking needs and no reader may see. */
export interface QuizKey {
  lessonId: string;
  items: QuizKeyItem[];
}

export interface QuizKeyItem {
  id: string;
  kind: 'choice' | 'choices' | 'text';
  outcome: string;
  /** Ids of the right options; empty for `text`. */
  correct: string[];
  /** For every option that explains itself, by writing. */
  options: { id: string; feedbackHtml: Record<Writing, string> | null }[];
  /** For `text`: what counts as right, in each language, to be compared with `foldAnswer`. */
  accept: ByLanguage<string[]> | null;
  /** For `text`: shown with a wrong answer. */
  feedbackHtml: Record<Writing, string> | null;
}

/** The key of a lesson's quiz; null when it has none. */
export function quizKeyOf(lesson: Lesson): QuizKey | null {
  if (!lesson.quiz) return null;
  return keyOf(lesson.id, lesson.quiz.items);
}

/** Answers to instruments are kept as answers to lessons of these ids, so that they are marked and travel as all others do. */
export const INSTRUMENT_IDS = {
  placement: 'instrument-placement',
  knowledgeA: 'instrument-knowledge-a',
  knowledgeB: 'instrument-knowledge-b',
} as const;

/** The keys of placement and of both knowledge forms, as far as there are any. */
export function instrumentKeysOf({ placement, knowledge }: Instruments): QuizKey[] {
  return [
    keyOf(INSTRUMENT_IDS.placement, placement),
    keyOf(
      INSTRUMENT_IDS.knowledgeA,
      knowledge.filter(({ form }) => form === 'a'),
    ),
    keyOf(
      INSTRUMENT_IDS.knowledgeB,
      knowledge.filter(({ form }) => form === 'b'),
    ),
  ].filter(({ items }) => items.length > 0);
}

function keyOf(lessonId: string, items: readonly QuizItem[]): QuizKey {
  return {
    lessonId,
    items: items.map((item) => ({
      id: item.id,
      kind: item.kind,
      outcome: item.outcome,
      correct: item.options.filter((option) => option.correct).map((option) => option.id),
      options: item.options.map((option) => ({ id: option.id, feedbackHtml: inAllWritings(option.feedback) })),
      accept: item.accept ? byLanguage((language) => [...(item.accept?.[language] ?? [])]) : null,
      feedbackHtml: inAllWritings(item.feedback),
    })),
  };
}

const byLanguage = <T>(make: (language: (typeof LANGUAGES)[number]) => T): ByLanguage<T> => ({
  en: make('en'),
  ro: make('ro'),
  sr: make('sr'),
});

const inAllWritings = (texts: ByLanguage | null): Record<Writing, string> | null =>
  texts &&
  (Object.fromEntries(WRITINGS.map((writing) => [writing, renderLine(texts[languageOf(writing)], writing, writing)])) as Record<
    Writing,
    string
  >);
