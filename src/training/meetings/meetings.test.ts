import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { VISITOR } from '#kernel/actor.ts';
import { openTestDatabase, type TestDatabase } from '#platform/database/test-database.ts';
import { LESSONS, MEETING, OTHER_TRAINER, person, setStage, TRAINER, type Stage } from '../fixtures.ts';
import { decideReminder } from '../reminders/decide-reminder.ts';
import { sendReminders } from '../reminders/send-reminders.ts';
import { register } from '../registrations/register.ts';
import { migrations } from '../tables.ts';
import { copyTraining, createTraining } from '../trainings/keep-training.ts';
import { listOwnTrainings, listParticipants, readOwnTraining, readTraining } from '../trainings/read-trainings.ts';
import { changeMeeting, planMeeting } from './plan-meeting.ts';
import { agendaText, readMeetingInput } from './read-meeting-input.ts';
import { startsAt } from './starts-at.ts';

let database: TestDatabase;
let stage: Stage;
beforeAll(async () => void (database = await openTestDatabase({ migrations })));
afterAll(() => database.close());
beforeEach(() => (stage = setStage(database.db)));

test('the clocks of both countries, before and after they change', () => {
  const utc = (local: string, zone: string) => startsAt(local, zone).toISOString();
  expect(utc('2027-03-12T17:00', 'Europe/Belgrade')).toBe('2027-03-12T16:00:00.000Z');
  expect(utc('2027-03-12T18:00', 'Europe/Bucharest')).toBe('2027-03-12T16:00:00.000Z');
  // Summer time begins on 28 March 2027.
  expect(utc('2027-03-29T17:00', 'Europe/Belgrade')).toBe('2027-03-29T15:00:00.000Z');
  for (const local of ['2027-03-28T02:30', '2027-02-30T10:00', '12.3.2027', '2027-03-12T25:00', ''])
    expect(() => startsAt(local, 'Europe/Belgrade')).toThrow(/time-skipped|time-malformed/);
  // In autumn half past two comes twice; the first counts.
  expect(utc('2027-10-31T02:30', 'Europe/Belgrade')).toBe('2027-10-31T00:30:00.000Z');
});

test('a week and a day before are the same time of the clock, also across the change', () => {
  const meeting = { startsAt: startsAt('2027-03-30T17:00', 'Europe/Bucharest'), timeZone: 'Europe/Bucharest', state: 'planned' };
  const early = new Date('2027-01-01T00:00:00Z');
  const at = (instant: string, registeredAt = early) => decideReminder(meeting, registeredAt, new Date(instant));
  // 17:00 in Bucharest is 15:00 UTC on the 23rd and 14:00 UTC on the 29th.
  expect(at('2027-03-23T14:59:59Z')).toBeNull();
  expect(at('2027-03-23T15:00:00Z')).toBe('week');
  expect(at('2027-03-29T13:59:59Z')).toBe('week');
  expect(at('2027-03-29T14:00:00Z')).toBe('day');
  expect(at('2027-03-30T13:00:00Z')).toBe('hour');
  expect(at('2027-03-30T14:00:00Z')).toBeNull();
  // Registered after it was due: the letter of registration has said it all.
  expect(at('2027-03-29T15:00:00Z', new Date('2027-03-29T14:30:00Z'))).toBeNull();
  expect(decideReminder({ ...meeting, state: 'cancelled' }, early, new Date('2027-03-30T13:00:00Z'))).toBeNull();
});

test('each reminder is written once, to those who have a place, and again when the meeting moves', async () => {
  const { meetingId } = await stage.meeting();
  for (const name of ['ana', 'vera', 'zora']) await register(stage.as(), meetingId, person(name), stage.post);
  stage.told();
  const remind = async (at: string) => {
    stage.now = new Date(at);
    await Promise.all([sendReminders(stage.as(), stage.post), sendReminders(stage.as(), stage.post)]);
    return stage.told();
  };
  expect(await remind('2027-03-05T15:00:00Z')).toEqual([]);
  expect(await remind('2027-03-05T16:00:00Z')).toEqual(['reminder-week ana', 'reminder-week vera']);
  expect(await remind('2027-03-06T16:00:00Z')).toEqual([]);
  await changeMeeting(stage.as(TRAINER), meetingId, { ...MEETING, starts: '2027-03-20T17:00' }, LESSONS, stage.post);
  stage.told();
  expect(await remind('2027-03-12T16:00:00Z')).toEqual([]);
  // The server was down from Friday on: only the last of the missed ones comes.
  expect(await remind('2027-03-20T15:30:00Z')).toEqual(['reminder-hour ana', 'reminder-hour vera']);
});

test('only trainers plan, each sees her own, and drafts are nobody else’s', async () => {
  const words = { en: 'A draft', ro: 'O ciornă', sr: 'Нацрт' };
  const { id, slug } = await createTraining(stage.as(TRAINER), { title: words, summary: words });
  expect(slug).toMatch(/^a-draft/);
  await expect(readTraining(stage.as(VISITOR), slug)).rejects.toMatchObject({ code: 'training-missing' });
  await expect(createTraining(stage.as(VISITOR), { title: words, summary: words })).rejects.toMatchObject({
    code: 'sign-in-needed',
  });
  const learner = { accountId: 'l', roles: ['learner'] as const };
  await expect(listOwnTrainings(stage.as(learner))).rejects.toMatchObject({ code: 'role-needed' });
  expect((await listOwnTrainings(stage.as(OTHER_TRAINER))).map((one) => one.id)).not.toContain(id);
  await expect(readOwnTraining(stage.as(OTHER_TRAINER), id)).rejects.toMatchObject({ code: 'training-not-yours' });
  await expect(planMeeting(stage.as(OTHER_TRAINER), id, MEETING, LESSONS)).rejects.toMatchObject({ code: 'training-not-yours' });
  const meetingId = await planMeeting(stage.as(TRAINER), id, MEETING, LESSONS);
  await expect(listParticipants(stage.as(OTHER_TRAINER), meetingId)).rejects.toMatchObject({ code: 'training-not-yours' });
  const copy = await copyTraining(stage.as(TRAINER), id);
  expect(copy.slug).toMatch(new RegExp(`^${slug.replace(/-\d+$/, '')}-\\d+$`));
  await expect(createTraining(stage.as(TRAINER), { title: { ...words, ro: ' ' }, summary: words })).rejects.toMatchObject({
    code: 'title-needed',
    field: 'title-ro',
  });
});

test('a meeting’s form is read with its fields named', async () => {
  const read = (change: object) => () => readMeetingInput({ ...MEETING, ...change }, LESSONS);
  const refusal = (change: object) => {
    try {
      read(change)();
    } catch (error) {
      return error as { code: string; field: string; details: object };
    }
    return undefined;
  };
  expect(refusal({ country: 'de' })).toMatchObject({ code: 'country-unknown', field: 'country' });
  expect(refusal({ minutes: '0' })).toMatchObject({ code: 'minutes-malformed', field: 'minutes' });
  expect(refusal({ capacity: '1e3' })).toMatchObject({ code: 'capacity-malformed', field: 'capacity' });
  for (const videoUrl of ['javascript:alert(1)', 'soba 5', 'ftp://x.example'])
    expect(refusal({ videoUrl })).toMatchObject({ code: 'video-address-malformed', field: 'videoUrl' });
  expect(refusal({ agenda: '10 Здраво\n\nпауза' })).toMatchObject({ code: 'agenda-malformed', details: { line: 3 } });
  const { agenda } = readMeetingInput(MEETING, LESSONS);
  expect(agenda[1]).toEqual({ minutes: 40, lesson: 'audit-in-an-hour' });
  expect(agendaText(agenda)).toBe(MEETING.agenda);
  await expect(stage.meeting({ starts: '2026-12-01T10:00' })).rejects.toMatchObject({ code: 'meeting-past', field: 'starts' });
});
