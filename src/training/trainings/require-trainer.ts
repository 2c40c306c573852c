import { requireRole } from '#kernel/actor.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Ctx } from '#platform/database/db.ts';
import type { TrainingRefusal } from '../refusals.ts';
import { tablesOf } from '../tables.ts';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
export const isUuid = (value: string): boolean => UUID.test(value);

/** Passes for an administrator, for whoever made the training, and for the trainers of its meetings; gives the training's row. */
export async function requireTrainer(ctx: Ctx, trainingId: string) {
  requireRole(ctx.actor, 'trainer');
  const tables = tablesOf(ctx.db);
  const training = isUuid(trainingId)
    ? await tables.selectFrom('training').selectAll().where('id', '=', trainingId).executeTakeFirst()
    : undefined;
  if (!training) throw new Refusal<TrainingRefusal>('training-missing');
  const me = ctx.actor.accountId!;
  if (ctx.actor.roles.includes('administrator') || training.created_by === me) return training;
  const mine = await tables
    .selectFrom('training_trainer')
    .innerJoin('training_meeting', 'training_meeting.id', 'training_trainer.meeting_id')
    .select('account_id')
    .where('training_id', '=', trainingId)
    .where('account_id', '=', me)
    .executeTakeFirst();
  if (!mine) throw new Refusal<TrainingRefusal>('training-not-yours');
  return training;
}

/** The same for one of its meetings; gives the meeting's row. */
export async function requireMeetingTrainer(ctx: Ctx, meetingId: string) {
  requireRole(ctx.actor, 'trainer');
  const meeting = isUuid(meetingId)
    ? await tablesOf(ctx.db).selectFrom('training_meeting').selectAll().where('id', '=', meetingId).executeTakeFirst()
    : undefined;
  if (!meeting) throw new Refusal<TrainingRefusal>('meeting-missing');
  await requireTrainer(ctx, meeting.training_id);
  return meeting;
}
