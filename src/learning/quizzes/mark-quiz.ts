import { z } from 'zod';
import { readQuizKey } from '#curriculum/server';
import { isId } from '#kernel/ids.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Writing } from '#kernel/writing.ts';
import type { Ctx } from '#platform/database/db.ts';
import type { RefusalCode } from '../refusals.ts';
import { markAnswer, type MarkedItem } from './mark-answer.ts';

const ANSWERS = z.record(z.string().max(100), z.array(z.string().max(500)).max(20));

/**
 * Marks the answers to a lesson's quiz: item id → what was chosen or typed. Items that were not answered are told so;
 * items that the quiz does not have are passed over. Keeps nothing.
 * Refuses what is no answers (`answers-malformed`) and a lesson without a quiz (`quiz-not-found`).
 */
export async function markQuiz(
  ctx: Ctx,
  lessonId: string,
  input: unknown,
  writing: Writing,
): Promise<Record<string, MarkedItem>> {
  const answers = ANSWERS.safeParse(input);
  if (!answers.success || !isId(lessonId)) throw new Refusal<RefusalCode>('answers-malformed');
  const { items } = await readQuizKey(ctx, lessonId);
  return Object.fromEntries(items.map((item) => [item.id, markAnswer(item, answers.data[item.id] ?? [], writing)]));
}
