import { Refusal } from '#kernel/refusal.ts';
import type { Ctx, Tx } from '#platform/database/db.ts';
import type { News } from '../facts.ts';
import type { Post } from '../post.ts';
import type { TrainingRefusal } from '../refusals.ts';
import { fillPlaces, lockMeeting } from '../registrations/fill-places.ts';
import { tablesOf } from '../tables.ts';
import { requireMeetingTrainer, requireTrainer } from '../trainings/require-trainer.ts';
import { meetingFacts, registrationFacts } from './meeting-rows.ts';
import { readMeetingInput, type MeetingInput, type MeetingPlan } from './read-meeting-input.ts';

const columns = (plan: MeetingPlan) => ({
  country: plan.country,
  language: plan.language,
  time_zone: plan.timeZone,
  starts_local: plan.startsLocal,
  starts_at: plan.startsAt,
  minutes: plan.minutes,
  capacity: plan.capacity,
  video_url: plan.videoUrl,
  agenda: JSON.stringify(plan.agenda),
});

/** Plans a meeting of a training; whoever plans it is its trainer. */
export async function planMeeting(
  ctx: Ctx,
  trainingId: string,
  input: MeetingInput,
  lessons: ReadonlySet<string>,
): Promise<string> {
  const training = await requireTrainer(ctx, trainingId);
  if (training.state === 'cancelled') throw new Refusal<TrainingRefusal>('training-cancelled');
  const plan = readMeetingInput(input, lessons);
  if (plan.startsAt <= ctx.clock()) throw new Refusal<TrainingRefusal>('meeting-past', {}, 'starts');
  return ctx.db.transaction().execute(async (tx) => {
    const tables = tablesOf(tx);
    const { id } = await tables
      .insertInto('training_meeting')
      .values({ training_id: trainingId, ...columns(plan), state: 'planned' })
      .returning('id')
      .executeTakeFirstOrThrow();
    await tables.insertInto('training_trainer').values({ meeting_id: id, account_id: ctx.actor.accountId! }).execute();
    return id;
  });
}

/**
 * Changes a meeting. Another time or video link is told once to everybody concerned; more places go to the waiting list. Fewer
 * places take none away.
 */
export async function changeMeeting(
  ctx: Ctx,
  meetingId: string,
  input: MeetingInput,
  lessons: ReadonlySet<string>,
  post: Post,
): Promise<void> {
  await requireMeetingTrainer(ctx, meetingId);
  const plan = readMeetingInput(input, lessons);
  await ctx.db.transaction().execute(async (tx) => {
    const before = await lockMeeting(tx, meetingId);
    if (before?.state !== 'planned') throw new Refusal<TrainingRefusal>('meeting-cancelled');
    const moved =
      before.starts_at.getTime() !== plan.startsAt.getTime() ||
      before.minutes !== plan.minutes ||
      before.video_url !== plan.videoUrl;
    if (before.starts_at.getTime() !== plan.startsAt.getTime() && plan.startsAt <= ctx.clock())
      throw new Refusal<TrainingRefusal>('meeting-past', {}, 'starts');
    await tablesOf(tx)
      .updateTable('training_meeting')
      .set({ ...columns(plan), sequence: before.sequence + (moved ? 1 : 0) })
      .where('id', '=', meetingId)
      .execute();
    if (moved) await tellAll(tx, meetingId, 'moved', post);
    await fillPlaces(tx, meetingId, post);
  });
}

/** Cancels a meeting and tells everybody who has a place or waits for one. Twice is no mistake. */
export async function cancelMeeting(ctx: Ctx, meetingId: string, post: Post): Promise<void> {
  await requireMeetingTrainer(ctx, meetingId);
  await ctx.db.transaction().execute((tx) => cancelInside(tx, meetingId, post));
}

/** Cancels a training with all its meetings. */
export async function cancelTraining(ctx: Ctx, trainingId: string, post: Post): Promise<void> {
  await requireTrainer(ctx, trainingId);
  await ctx.db.transaction().execute(async (tx) => {
    const tables = tablesOf(tx);
    await tables
      .updateTable('training')
      .set({ state: 'cancelled', changed_at: ctx.clock() })
      .where('id', '=', trainingId)
      .execute();
    const meetings = await tables
      .selectFrom('training_meeting')
      .select('id')
      .where('training_id', '=', trainingId)
      .where('starts_at', '>', ctx.clock())
      .orderBy('id')
      .execute();
    for (const { id } of meetings) await cancelInside(tx, id, post);
  });
}

async function cancelInside(tx: Tx, meetingId: string, post: Post): Promise<void> {
  const row = await lockMeeting(tx, meetingId);
  if (row?.state !== 'planned') return;
  await tablesOf(tx)
    .updateTable('training_meeting')
    .set({ state: 'cancelled', sequence: row.sequence + 1 })
    .where('id', '=', meetingId)
    .execute();
  await tellAll(tx, meetingId, 'cancelled', post);
}

async function tellAll(tx: Tx, meetingId: string, kind: Extract<News['kind'], 'moved' | 'cancelled'>, post: Post): Promise<void> {
  const row = await lockMeeting(tx, meetingId);
  if (!row) return;
  const concerned = await tablesOf(tx)
    .selectFrom('training_registration')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .where('state', '!=', 'withdrawn')
    .orderBy('turn')
    .execute();
  for (const one of concerned)
    await post(tx, {
      kind,
      registration: registrationFacts(one),
      meeting: meetingFacts(row),
      videoUrl: one.state === 'registered' && kind === 'moved' ? row.video_url : '',
      once: `training:${kind}:${one.id}:${row.sequence}`,
    });
}
