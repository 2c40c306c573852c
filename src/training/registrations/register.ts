import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { emailFault, nameFault } from '#accounts';
import { Refusal } from '#kernel/refusal.ts';
import type { Writing } from '#kernel/writing.ts';
import type { Ctx } from '#platform/database/db.ts';
import { EXPERIENCES, LIBRARY_TYPES, type RegistrationAnswers } from '../facts.ts';
import { EXPECTATIONS_MOST } from '../limits.ts';
import { meetingFacts, registrationFacts } from '../meetings/meeting-rows.ts';
import type { Post } from '../post.ts';
import type { TrainingRefusal } from '../refusals.ts';
import { tablesOf } from '../tables.ts';
import { isUuid } from '../trainings/require-trainer.ts';
import { countRegistered, lockMeeting } from './fill-places.ts';

export interface RegistrationInput {
  email: string;
  name: string;
  writing: Writing;
  libraryType: string;
  experience: string;
  expectations: string;
}

/** A place, or a turn on the waiting list. */
export type Registered = 'registered' | 'waiting';

/** Every fault of a registration form, at once. */
export function registrationFaults(input: RegistrationInput): Refusal[] {
  const faults: (Refusal | undefined)[] = [
    tidyLine(input.name) === '' ? new Refusal<TrainingRefusal>('name-needed', {}, 'name') : asRefusal(nameFault(input.name)),
    asRefusal(emailFault(input.email)),
    input.libraryType !== '' && !LIBRARY_TYPES.some((type) => type === input.libraryType)
      ? new Refusal<TrainingRefusal>('library-type-unknown', {}, 'libraryType')
      : undefined,
    input.experience !== '' && !EXPERIENCES.some((one) => one === input.experience)
      ? new Refusal<TrainingRefusal>('library-type-unknown', {}, 'experience')
      : undefined,
    [...input.expectations].length > EXPECTATIONS_MOST
      ? new Refusal<TrainingRefusal>('expectations-too-long', { most: EXPECTATIONS_MOST }, 'expectations')
      : undefined,
  ];
  return faults.filter((fault) => fault !== undefined);
}

const asRefusal = (fault: ReturnType<typeof emailFault>): Refusal | undefined =>
  fault && new Refusal(fault.code, fault.details ?? {}, fault.field);
const tidyLine = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();

/**
 * Registers a person for a meeting; on the waiting list when it is full. Needs no account. Whoever is registered already gets the
 * letter again and nothing else changes, so a double click books one place and the answer tells nobody who else is there.
 */
export async function register(ctx: Ctx, meetingId: string, input: RegistrationInput, post: Post): Promise<Registered> {
  const [fault] = registrationFaults(input);
  if (fault) throw fault;
  if (!isUuid(meetingId)) throw new Refusal<TrainingRefusal>('meeting-missing');
  const email = input.email.trim().toLowerCase();
  return ctx.db.transaction().execute(async (tx) => {
    const row = await lockMeeting(tx, meetingId);
    if (!row) throw new Refusal<TrainingRefusal>('meeting-missing');
    if (row.state === 'cancelled') throw new Refusal<TrainingRefusal>('meeting-cancelled');
    const now = ctx.clock();
    if (now.getTime() >= row.starts_at.getTime() + row.minutes * 60_000) throw new Refusal<TrainingRefusal>('meeting-over');
    const tables = tablesOf(tx);
    const before = await tables
      .selectFrom('training_registration')
      .selectAll()
      .where('meeting_id', '=', meetingId)
      .where('email', '=', email)
      .executeTakeFirst();
    const standing = before && before.state !== 'withdrawn' ? before.state : undefined;
    const state: Registered = standing ?? ((await countRegistered(tx, meetingId)) < row.capacity ? 'registered' : 'waiting');
    const answers = readAnswers(input);
    const kept = standing
      ? before!
      : await tables
          .insertInto('training_registration')
          .values({
            meeting_id: meetingId,
            email,
            name: tidyLine(input.name),
            writing: input.writing,
            token: randomBytes(24).toString('base64url'),
            state,
            answers: JSON.stringify(answers),
            registered_at: now,
          })
          .onConflict((conflict) =>
            conflict.columns(['meeting_id', 'email']).doUpdateSet((row) => ({
              name: row.ref('excluded.name'),
              writing: row.ref('excluded.writing'),
              state: row.ref('excluded.state'),
              answers: row.ref('excluded.answers'),
              registered_at: row.ref('excluded.registered_at'),
              turn: sql`nextval('training_registration_turn_seq')` as never,
            })),
          )
          .returningAll()
          .executeTakeFirstOrThrow();
    await post(tx, {
      kind: state,
      registration: registrationFacts(kept),
      meeting: meetingFacts(row),
      videoUrl: state === 'registered' ? row.video_url : '',
      // Asked for again, the letter comes again, once a minute at most.
      once: `training:${state}:${kept.id}:${kept.turn}:${Math.floor(now.getTime() / 60_000)}`,
    });
    return state;
  });
}

function readAnswers({ libraryType, experience, expectations }: RegistrationInput): RegistrationAnswers {
  const type = LIBRARY_TYPES.find((one) => one === libraryType);
  const much = EXPERIENCES.find((one) => one === experience);
  const words = expectations.normalize('NFC').trim();
  return {
    ...(type ? { libraryType: type } : {}),
    ...(much ? { experience: much } : {}),
    ...(words ? { expectations: words } : {}),
  };
}
