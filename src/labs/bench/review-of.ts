import type { LabTexts, Review, Verdict } from '../contract.ts';
import type { Writing } from '../../kernel/writing.ts';
import { translator } from '../../ui/texts/translator.ts';
import { feedbackOf, findingsOf } from './feedback.ts';

/** What a trainer or colleague reads about an attempt: whether it is solved, and each failure that is still open. */
export function reviewOf(verdict: Verdict, writing: Writing, texts: LabTexts): Review {
  const t = translator(writing, texts);
  const open = verdict.checks.flatMap((check) =>
    findingsOf(check)
      .filter(({ status }) => status === 'fail')
      .map((finding) => {
        const { name, saw, next } = feedbackOf(check.id, finding, texts, writing, new Map());
        return { name, saw, next };
      }),
  );
  const owed = verdict.needs.map((need) => t(`review.needs-${need}`));
  const names = [...new Set(open.map(({ name }) => name))].join(', ');
  const first = verdict.solved ? t('review.solved') : t('review.unsolved', { passed: verdict.passed, asked: verdict.asked });
  return {
    solved: verdict.solved,
    summary: [first, ...owed, names === '' ? '' : t('review.open', { names })].filter((part) => part !== '').join(' '),
    open,
  };
}
