import { foldAnswer } from '#curriculum';
import type { QuizKeyItem } from '#curriculum/server';
import type { Writing } from '#kernel/writing.ts';

/** What the learner is told about one item. `incomplete`: nothing chosen is wrong, but something is missing. Feedback is sanitised HTML in the reader's writing. */
export interface MarkedItem {
  verdict: 'right' | 'wrong' | 'incomplete' | 'unanswered';
  feedback: string[];
}

/**
 * Marks one answer. `given` holds ids of options, or the one text that was typed. A choice of several is right when it is
 * exactly the right set. A text is right in any of the three languages; case, diacritics and Serbian script are forgiven.
 */
export function markAnswer(item: QuizKeyItem, given: readonly string[], writing: Writing): MarkedItem {
  if (item.kind === 'text') {
    const typed = foldAnswer(given[0] ?? '').trim();
    if (typed === '') return { verdict: 'unanswered', feedback: [] };
    const accepted = Object.values(item.accept ?? {}).flat();
    if (accepted.some((answer) => foldAnswer(answer).trim() === typed)) return { verdict: 'right', feedback: [] };
    return { verdict: 'wrong', feedback: item.feedbackHtml ? [item.feedbackHtml[writing]] : [] };
  }
  const known = new Set(item.options.map(({ id }) => id));
  const chosen = new Set(given.filter((id) => known.has(id)));
  if (chosen.size === 0) return { verdict: 'unanswered', feedback: [] };
  const missing = item.correct.some((id) => !chosen.has(id));
  const wrong = [...chosen].some((id) => !item.correct.includes(id));
  const feedback = item.options.flatMap(({ id, feedbackHtml }) =>
    chosen.has(id) && feedbackHtml ? [feedbackHtml[writing]] : [],
  );
  return { verdict: wrong ? 'wrong' : missing ? 'incomplete' : 'right', feedback };
}
