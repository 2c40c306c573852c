import { Refusal } from '#kernel/refusal.ts';
import type { Issue } from '#kernel/issue.ts';

/** Every expected "no" of this room. */
export const REFUSALS = [
  'no-edition',
  'lesson-not-found',
  'module-not-found',
  'quiz-not-found',
  'edition-not-found',
  'edition-number-not-newer',
  'curriculum-faulty',
  'folder-not-empty',
  'course-unreadable',
  'lesson-exists',
  'lesson-slug-malformed',
] as const;
export type RefusalCode = (typeof REFUSALS)[number];

/** `curriculum-faulty`, with every issue that was found. */
export class CurriculumFaulty extends Refusal<RefusalCode> {
  readonly issues: readonly Issue[];

  constructor(issues: readonly Issue[]) {
    const errors = issues.filter((issue) => issue.severity === 'error').length;
    super('curriculum-faulty', { errors });
    this.issues = issues;
  }
}
