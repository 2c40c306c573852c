import { Refusal } from '#kernel/refusal.ts';
import type { Ctx } from '#platform/database/db.ts';
import type { MeetingFacts, RegistrationFacts } from '../facts.ts';
import { meetingFacts, registrationFacts, selectMeetings } from '../meetings/meeting-rows.ts';
import type { Post } from '../post.ts';
import type { TrainingRefusal } from '../refusals.ts';
import { tablesOf } from '../tables.ts';
import { fillPlaces, lockMeeting } from './fill-places.ts';

const TOKEN = /^[A-Za-z0-9_-]{32}$/;

/** One's own registration, by the token of one's letter. The video link only while one has a place. */
export async function readRegistration(
  ctx: Ctx,
  token: string,
): Promise<{ registration: RegistrationFacts; meeting: MeetingFacts; videoUrl: string }> {
  const kept = TOKEN.test(token)
    ? await tablesOf(ctx.db).selectFrom('training_registration').selectAll().where('token', '=', token).executeTakeFirst()
    : undefined;
  if (!kept) throw new Refusal<TrainingRefusal>('registration-missing');
  const row = await selectMeetings(ctx.db).where('training_meeting.id', '=', kept.meeting_id).executeTakeFirstOrThrow();
  return {
    registration: registrationFacts(kept),
    meeting: meetingFacts(row),
    videoUrl: kept.state === 'registered' && row.state === 'planned' ? row.video_url : '',
  };
}

/** Gives one's place back, to whoever waits longest. Twice is no mistake. */
export async function withdraw(ctx: Ctx, token: string, post: Post): Promise<void> {
  const { registration, meeting } = await readRegistration(ctx, token);
  await ctx.db.transaction().execute(async (tx) => {
    await lockMeeting(tx, meeting.id);
    const gone = await tablesOf(tx)
      .updateTable('training_registration')
      .set({ state: 'withdrawn' })
      .where('id', '=', registration.id)
      .where('state', '!=', 'withdrawn')
      .returningAll()
      .executeTakeFirst();
    if (!gone) return;
    await post(tx, {
      kind: 'withdrawn',
      registration: registrationFacts(gone),
      meeting,
      videoUrl: '',
      once: `training:withdrawn:${gone.id}:${gone.turn}`,
    });
    if (meeting.startsAt > ctx.clock()) await fillPlaces(tx, meeting.id, post);
  });
}
