import type { Ctx } from '#platform/database/db.ts';
import { meetingFacts, registrationFacts, selectMeetings } from '../meetings/meeting-rows.ts';
import type { Post } from '../post.ts';
import { tablesOf } from '../tables.ts';
import { decideReminder } from './decide-reminder.ts';

/** A day more than the earliest reminder, for zones and clock changes. */
const HORIZON_MS = 8 * 86_400_000;

/**
 * Writes every reminder that is due. Safe to run as often as one likes and on several nodes at once: each is written once under
 * its key, which names the meeting's start, so a meeting that was moved is reminded of again.
 */
export async function sendReminders(ctx: Ctx, post: Post): Promise<void> {
  const now = ctx.clock();
  const meetings = await selectMeetings(ctx.db)
    .where('training_meeting.state', '=', 'planned')
    .where('starts_at', '>', now)
    .where('starts_at', '<=', new Date(now.getTime() + HORIZON_MS))
    .execute();
  for (const row of meetings) {
    const meeting = meetingFacts(row);
    const people = await tablesOf(ctx.db)
      .selectFrom('training_registration')
      .selectAll()
      .where('meeting_id', '=', row.id)
      .where('state', '=', 'registered')
      .orderBy('turn')
      .execute();
    for (const person of people) {
      const kind = decideReminder(meeting, person.registered_at, now);
      if (!kind) continue;
      await ctx.db.transaction().execute((tx) =>
        post(tx, {
          kind: `reminder-${kind}`,
          registration: registrationFacts(person),
          meeting,
          videoUrl: row.video_url,
          once: `training:reminder-${kind}:${person.id}:${meeting.startsAt.toISOString()}`,
        }),
      );
    }
  }
}
