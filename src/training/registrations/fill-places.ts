import type { Tx } from '#platform/database/db.ts';
import { meetingFacts, registrationFacts, selectMeetings } from '../meetings/meeting-rows.ts';
import type { Post } from '../post.ts';
import { tablesOf } from '../tables.ts';

/**
 * Locks a meeting's row until the transaction ends: whoever counts its places comes one after the other, so nobody over-books.
 * Undefined when there is no such meeting.
 */
export const lockMeeting = (tx: Tx, meetingId: string) =>
  selectMeetings(tx).where('training_meeting.id', '=', meetingId).forUpdate('training_meeting').executeTakeFirst();

/** How many have a place; true only while the meeting's row is locked. */
export async function countRegistered(tx: Tx, meetingId: string): Promise<number> {
  const { count } = await tablesOf(tx)
    .selectFrom('training_registration')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('meeting_id', '=', meetingId)
    .where('state', '=', 'registered')
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Gives free places to those who wait longest, and tells them. The meeting's row must be locked. */
export async function fillPlaces(tx: Tx, meetingId: string, post: Post): Promise<void> {
  const row = await lockMeeting(tx, meetingId);
  if (row?.state !== 'planned') return;
  const free = row.capacity - (await countRegistered(tx, meetingId));
  if (free <= 0) return;
  const tables = tablesOf(tx);
  const next = await tables
    .selectFrom('training_registration')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .where('state', '=', 'waiting')
    .orderBy('turn')
    .limit(free)
    .execute();
  for (const one of next) {
    await tables.updateTable('training_registration').set({ state: 'registered' }).where('id', '=', one.id).execute();
    await post(tx, {
      kind: 'promoted',
      registration: { ...registrationFacts(one), state: 'registered' },
      meeting: meetingFacts(row),
      videoUrl: row.video_url,
      once: `training:promoted:${one.id}:${one.turn}`,
    });
  }
}
