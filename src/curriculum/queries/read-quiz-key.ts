import { Refusal } from '#kernel/refusal.ts';
import type { Ctx } from '#platform/database/db.ts';
import { readCurrentEdition } from '../editions/current-edition.ts';
import type { QuizKey } from '../editions/quiz-key.ts';
import type { RefusalCode } from '../refusals.ts';
import { tablesOf } from '../tables.ts';

/** The keys of every quiz and instrument of the current edition. For the server only. */
export async function listQuizKeys(ctx: Ctx): Promise<QuizKey[]> {
  const edition = await readCurrentEdition(ctx.db);
  const rows = await tablesOf(ctx.db)
    .selectFrom('curriculum_quiz_key')
    .select('key')
    .where('edition_id', '=', edition.id)
    .execute();
  return rows.map(({ key }) => key as QuizKey);
}

/**
 * What marking a lesson's quiz needs: keys, accepted answers, feedback. For the server only, never for a page.
 * Of the current edition unless another is named; refuses with `quiz-not-found`.
 */
export async function readQuizKey(ctx: Ctx, lessonId: string, editionId?: string): Promise<QuizKey> {
  const edition = editionId ?? (await readCurrentEdition(ctx.db)).id;
  const row = await tablesOf(ctx.db)
    .selectFrom('curriculum_quiz_key')
    .select('key')
    .where('edition_id', '=', edition)
    .where('lesson_id', '=', lessonId)
    .executeTakeFirst();
  if (!row) throw new Refusal<RefusalCode>('quiz-not-found', { lesson: lessonId.slice(0, 80) });
  return row.key as QuizKey;
}
