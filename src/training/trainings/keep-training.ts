import { requireRole } from '#kernel/actor.ts';
import { Refusal } from '#kernel/refusal.ts';
import { LANGUAGES, type ByLanguage } from '#kernel/writing.ts';
import type { Ctx } from '#platform/database/db.ts';
import type { TrainingRefusal } from '../refusals.ts';
import { tablesOf } from '../tables.ts';
import { requireTrainer } from './require-trainer.ts';

export const TITLE_MOST = 120;
export const SUMMARY_MOST = 600;

export interface TrainingInput {
  title: ByLanguage;
  summary: ByLanguage;
}

const tidy = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();

/** The words as they are kept; refuses what is missing or too long, with the field. */
function readWords(input: TrainingInput): TrainingInput {
  const words: TrainingInput = { title: { en: '', ro: '', sr: '' }, summary: { en: '', ro: '', sr: '' } };
  for (const language of LANGUAGES) {
    const [title, summary] = [tidy(input.title[language]), tidy(input.summary[language])];
    if (title === '') throw new Refusal<TrainingRefusal>('title-needed', {}, `title-${language}`);
    if ([...title].length > TITLE_MOST)
      throw new Refusal<TrainingRefusal>('title-too-long', { most: TITLE_MOST }, `title-${language}`);
    if ([...summary].length > SUMMARY_MOST)
      throw new Refusal<TrainingRefusal>('title-too-long', { most: SUMMARY_MOST }, `summary-${language}`);
    words.title[language] = title;
    words.summary[language] = summary;
  }
  return words;
}

/** The part of the address: from the English title, ASCII, at most 60 characters. */
const slugOf = (title: string): string =>
  title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '') || 'training';

/** Begins a training as a draft, which only trainers see. Its address stays, whatever its title becomes. */
export async function createTraining(ctx: Ctx, input: TrainingInput): Promise<{ id: string; slug: string }> {
  requireRole(ctx.actor, 'trainer');
  const { title, summary } = readWords(input);
  const base = slugOf(title.en);
  for (let number = 1; number < 100; number += 1) {
    const made = await tablesOf(ctx.db)
      .insertInto('training')
      .values({
        slug: number === 1 ? base : `${base}-${number}`,
        title: JSON.stringify(title),
        summary: JSON.stringify(summary),
        state: 'draft',
        created_by: ctx.actor.accountId!,
        changed_at: ctx.clock(),
      })
      .onConflict((conflict) => conflict.column('slug').doNothing())
      .returning(['id', 'slug'])
      .executeTakeFirst();
    if (made) return made;
  }
  throw new Refusal<TrainingRefusal>('slug-taken', {}, 'title-en');
}

/** Changes a training's words. */
export async function changeTraining(ctx: Ctx, trainingId: string, input: TrainingInput): Promise<void> {
  await requireTrainer(ctx, trainingId);
  const { title, summary } = readWords(input);
  await tablesOf(ctx.db)
    .updateTable('training')
    .set({ title: JSON.stringify(title), summary: JSON.stringify(summary), changed_at: ctx.clock() })
    .where('id', '=', trainingId)
    .execute();
}

/** Shows a training to everybody. A cancelled one stays cancelled: copy it. */
export async function publishTraining(ctx: Ctx, trainingId: string): Promise<void> {
  const training = await requireTrainer(ctx, trainingId);
  if (training.state === 'cancelled') throw new Refusal<TrainingRefusal>('training-cancelled');
  await tablesOf(ctx.db)
    .updateTable('training')
    .set({ state: 'published', changed_at: ctx.clock() })
    .where('id', '=', trainingId)
    .execute();
}

/** A new draft with the same words; meetings are not copied, since their days are over. */
export async function copyTraining(ctx: Ctx, trainingId: string): Promise<{ id: string; slug: string }> {
  const { title, summary } = await requireTrainer(ctx, trainingId);
  return createTraining(ctx, { title, summary });
}
