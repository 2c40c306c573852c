import type { Ctx } from '#platform/database/db.ts';
import { tablesOf } from './tables.ts';

/** Everything this room keeps about a person: registrations under her address. */
export async function exportPerson(ctx: Ctx, { email }: { email: string }): Promise<object> {
  const registrations = await tablesOf(ctx.db)
    .selectFrom('training_registration')
    .innerJoin('training_meeting', 'training_meeting.id', 'training_registration.meeting_id')
    .innerJoin('training', 'training.id', 'training_meeting.training_id')
    .select([
      'training.slug as training',
      'training_meeting.starts_at as startsAt',
      'training_registration.name',
      'training_registration.state',
      'training_registration.answers',
      'training_registration.registered_at as registeredAt',
    ])
    .where('email', '=', email)
    .orderBy('registered_at')
    .execute();
  return { registrations };
}

/** Removes a person's registrations, and her name from meetings that she led. */
export async function erasePerson(ctx: Ctx, { accountId, email }: { accountId: string; email: string }): Promise<void> {
  const tables = tablesOf(ctx.db);
  await tables.deleteFrom('training_registration').where('email', '=', email).execute();
  await tables.deleteFrom('training_trainer').where('account_id', '=', accountId).execute();
}
