import { requireRole } from '#kernel/actor.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { ByLanguage } from '#kernel/writing.ts';
import type { Ctx } from '#platform/database/db.ts';
import type { MeetingFacts, RegistrationAnswers } from '../facts.ts';
import { meetingFacts, selectMeetings } from '../meetings/meeting-rows.ts';
import type { TrainingRefusal } from '../refusals.ts';
import { tablesOf } from '../tables.ts';
import { requireMeetingTrainer, requireTrainer } from './require-trainer.ts';

/** A meeting as everybody may see it. Of how full it is only this: places left, or none. */
export interface PublicMeeting extends MeetingFacts {
  free: number;
  over: boolean;
}

export interface TrainingView {
  id: string;
  slug: string;
  title: ByLanguage;
  summary: ByLanguage;
  state: 'draft' | 'published' | 'cancelled';
  meetings: PublicMeeting[];
}

async function withMeetings(ctx: Ctx, trainings: Omit<TrainingView, 'meetings'>[]): Promise<TrainingView[]> {
  if (trainings.length === 0) return [];
  const rows = await selectMeetings(ctx.db)
    .where(
      'training_id',
      'in',
      trainings.map(({ id }) => id),
    )
    .orderBy('starts_at')
    .orderBy('training_meeting.country', 'desc')
    .orderBy('training_meeting.id')
    .execute();
  const counts = await tablesOf(ctx.db)
    .selectFrom('training_registration')
    .select(['meeting_id', ({ fn }) => fn.countAll<string>().as('count')])
    .where('state', '=', 'registered')
    .where('meeting_id', 'in', rows.map(({ id }) => id).concat('00000000-0000-0000-0000-000000000000'))
    .groupBy('meeting_id')
    .execute();
  const taken = new Map(counts.map(({ meeting_id, count }) => [meeting_id, Number(count)]));
  const now = ctx.clock().getTime();
  return trainings.map((training) => ({
    ...training,
    meetings: rows
      .filter((row) => row.training_id === training.id)
      .map((row) => ({
        ...meetingFacts(row),
        free: Math.max(0, row.capacity - (taken.get(row.id) ?? 0)),
        over: now >= row.starts_at.getTime() + row.minutes * 60_000,
      })),
  }));
}

const columns = ['id', 'slug', 'title', 'summary', 'state'] as const;

/** Published trainings with all their meetings, the nearest first; those whose meetings are all over last. */
export async function listTrainings(ctx: Ctx): Promise<TrainingView[]> {
  const trainings = await tablesOf(ctx.db).selectFrom('training').select(columns).where('state', '=', 'published').execute();
  const nearest = ({ meetings }: TrainingView): number =>
    Math.min(
      Infinity,
      ...meetings.filter(({ over, state }) => !over && state === 'planned').map(({ startsAt }) => startsAt.getTime()),
    );
  return (await withMeetings(ctx, trainings)).sort((a, b) => nearest(a) - nearest(b) || a.slug.localeCompare(b.slug));
}

/** A training as everybody sees it; drafts only for trainers. Refuses `training-missing`. */
export async function readTraining(ctx: Ctx, slug: string): Promise<TrainingView> {
  const training = await tablesOf(ctx.db).selectFrom('training').select(columns).where('slug', '=', slug).executeTakeFirst();
  const isTrainer = ctx.actor.roles.some((role) => role === 'trainer' || role === 'administrator');
  if (!training || (training.state === 'draft' && !isTrainer)) throw new Refusal<TrainingRefusal>('training-missing');
  return (await withMeetings(ctx, [training]))[0]!;
}

/** The trainings of whoever asks; all of them for an administrator. */
export async function listOwnTrainings(ctx: Ctx): Promise<TrainingView[]> {
  requireRole(ctx.actor, 'trainer');
  const me = ctx.actor.accountId!;
  const all = ctx.actor.roles.includes('administrator');
  const trainings = await tablesOf(ctx.db)
    .selectFrom('training')
    .select(columns)
    .$if(!all, (query) =>
      query.where(({ eb, or, exists, selectFrom }) =>
        or([
          eb('created_by', '=', me),
          exists(
            selectFrom('training_trainer')
              .innerJoin('training_meeting', 'training_meeting.id', 'training_trainer.meeting_id')
              .select('account_id')
              .whereRef('training_meeting.training_id', '=', 'training.id')
              .where('account_id', '=', me),
          ),
        ]),
      ),
    )
    .orderBy('changed_at', 'desc')
    .orderBy('slug')
    .execute();
  return withMeetings(ctx, trainings);
}

/** One of them, by its id. */
export async function readOwnTraining(ctx: Ctx, trainingId: string): Promise<TrainingView> {
  const { id, slug, title, summary, state } = await requireTrainer(ctx, trainingId);
  return (await withMeetings(ctx, [{ id, slug, title, summary, state }]))[0]!;
}

export interface Participant {
  id: string;
  name: string;
  email: string;
  writing: string;
  state: 'registered' | 'waiting' | 'withdrawn';
  answers: RegistrationAnswers;
  registeredAt: Date;
}

/** Who registered, in the order of turns; for the meeting's trainers. */
export async function listParticipants(ctx: Ctx, meetingId: string): Promise<Participant[]> {
  await requireMeetingTrainer(ctx, meetingId);
  return tablesOf(ctx.db)
    .selectFrom('training_registration')
    .select(['id', 'name', 'email', 'writing', 'state', 'answers', 'registered_at as registeredAt'])
    .where('meeting_id', '=', meetingId)
    .orderBy('turn')
    .execute();
}

/** A meeting with its video link; for its trainers. */
export async function readMeeting(ctx: Ctx, meetingId: string): Promise<{ meeting: MeetingFacts; videoUrl: string }> {
  const { video_url: videoUrl } = await requireMeetingTrainer(ctx, meetingId);
  const row = await selectMeetings(ctx.db).where('training_meeting.id', '=', meetingId).executeTakeFirstOrThrow();
  return { meeting: meetingFacts(row), videoUrl };
}
