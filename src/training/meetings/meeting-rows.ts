import type { Selectable } from 'kysely';
import type { Db, Tx } from '#platform/database/db.ts';
import type { MeetingFacts, RegistrationFacts } from '../facts.ts';
import { tablesOf, type TrainingTables } from '../tables.ts';

type MeetingRow = Selectable<TrainingTables['training_meeting']> &
  Pick<Selectable<TrainingTables['training']>, 'slug' | 'title' | 'summary'>;

/** Meetings with what their training says of itself. */
export const selectMeetings = (db: Db | Tx) =>
  tablesOf(db)
    .selectFrom('training_meeting')
    .innerJoin('training', 'training.id', 'training_meeting.training_id')
    .selectAll('training_meeting')
    .select(['training.slug', 'training.title', 'training.summary']);

export const meetingFacts = (row: MeetingRow): MeetingFacts => ({
  id: row.id,
  training: { slug: row.slug, title: row.title, summary: row.summary },
  country: row.country,
  language: row.language,
  timeZone: row.time_zone,
  startsLocal: row.starts_local,
  startsAt: row.starts_at,
  minutes: row.minutes,
  capacity: row.capacity,
  agenda: row.agenda,
  state: row.state,
  sequence: row.sequence,
});

export const registrationFacts = (row: Selectable<TrainingTables['training_registration']>): RegistrationFacts => ({
  id: row.id,
  token: row.token,
  email: row.email,
  name: row.name,
  writing: row.writing,
  state: row.state,
});
