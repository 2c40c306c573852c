import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '#platform/database/test-database.ts';
import { LESSONS, MEETING, OTHER_TRAINER, person, setStage, TRAINER, type Stage } from '../fixtures.ts';
import { cancelMeeting, cancelTraining, changeMeeting } from '../meetings/plan-meeting.ts';
import { migrations } from '../tables.ts';
import { listParticipants, listTrainings, readTraining } from '../trainings/read-trainings.ts';
import { register } from './register.ts';
import { readRegistration, withdraw } from './withdraw.ts';

let database: TestDatabase;
let stage: Stage;
beforeAll(async () => void (database = await openTestDatabase({ migrations })));
afterAll(() => database.close());
beforeEach(() => (stage = setStage(database.db)));

const come = (meetingId: string, name: string) => register(stage.as(), meetingId, person(name), stage.post);
const tokenOf = (name: string): string => stage.news.find((news) => news.registration.name === name)!.registration.token;

test('two places: the third waits, and moves up by herself when somebody withdraws', async () => {
  const { meetingId, slug } = await stage.meeting();
  expect(await come(meetingId, 'ana')).toBe('registered');
  expect(await come(meetingId, 'vera')).toBe('registered');
  expect(await come(meetingId, 'zora')).toBe('waiting');
  expect(await come(meetingId, 'mila')).toBe('waiting');
  expect((await readTraining(stage.as(), slug)).meetings[0]).toMatchObject({ free: 0, over: false });

  const [ana, zora] = [tokenOf('ana'), tokenOf('zora')];
  expect(await readRegistration(stage.as(), ana)).toMatchObject({ videoUrl: MEETING.videoUrl });
  expect(await readRegistration(stage.as(), zora)).toMatchObject({ videoUrl: '' });
  stage.told();

  await withdraw(stage.as(), ana, stage.post);
  await withdraw(stage.as(), ana, stage.post);
  expect(stage.told()).toEqual(['withdrawn ana', 'promoted zora']);
  expect(await readRegistration(stage.as(), zora)).toMatchObject({
    registration: { state: 'registered' },
    videoUrl: MEETING.videoUrl,
  });

  // Whoever comes again goes to the end of the line.
  expect(await come(meetingId, 'ana')).toBe('waiting');
  stage.told();
  await changeMeeting(stage.as(TRAINER), meetingId, { ...MEETING, capacity: '3' }, LESSONS, stage.post);
  expect(stage.told()).toEqual(['promoted mila']);
});

test('thirty people at once, each clicking three times, get ten places and twenty turns', async () => {
  const { meetingId } = await stage.meeting({ capacity: '10' });
  const names = Array.from({ length: 30 }, (_, at) => `person${at}`);
  const answers = await Promise.all([...names, ...names, ...names].map((name) => come(meetingId, name)));
  expect(answers.filter((answer) => answer === 'registered')).toHaveLength(30);
  const people = await listParticipants(stage.as(TRAINER), meetingId);
  expect(people.map(({ state }) => state)).toEqual([
    ...Array<string>(10).fill('registered'),
    ...Array<string>(20).fill('waiting'),
  ]);
  expect(new Set(people.map(({ email }) => email)).size).toBe(30);
  stage.told();

  // Five leave in the same moment: five others move up, no more.
  await Promise.all(
    (await Promise.all(people.slice(0, 5).map(({ email }) => tokenByEmail(email)))).map((token) =>
      withdraw(stage.as(), token, stage.post),
    ),
  );
  expect(stage.told().filter((line) => line.startsWith('promoted'))).toHaveLength(5);
  const after = await listParticipants(stage.as(TRAINER), meetingId);
  expect(after.filter(({ state }) => state === 'registered')).toHaveLength(10);
});

const tokenByEmail = async (email: string): Promise<string> => {
  const { token } = await database.db
    .withTables<{ training_registration: { email: string; token: string } }>()
    .selectFrom('training_registration')
    .select('token')
    .where('email', '=', email)
    .executeTakeFirstOrThrow();
  return token;
};

test('any run of coming, leaving, enlarging and shrinking never over-books and keeps the line in order', async () => {
  const step = fc.oneof(
    fc.record({ do: fc.constant('come' as const), who: fc.nat(5) }),
    fc.record({ do: fc.constant('leave' as const), who: fc.nat(5) }),
    fc.record({ do: fc.constant('resize' as const), who: fc.integer({ min: 1, max: 4 }) }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
      stage = setStage(database.db);
      const { meetingId } = await stage.meeting();
      let capacity = 2;
      const tokens = new Map<number, string>();
      for (const { do: what, who } of steps) {
        const taken = (await listParticipants(stage.as(TRAINER), meetingId)).filter(({ state }) => state === 'registered').length;
        if (what === 'come') {
          await come(meetingId, `who${who}`);
          tokens.set(who, stage.news.at(-1)?.registration.token ?? tokens.get(who)!);
        } else if (what === 'leave' && tokens.has(who)) await withdraw(stage.as(), tokens.get(who)!, stage.post);
        else if (what === 'resize') {
          capacity = who;
          await changeMeeting(stage.as(TRAINER), meetingId, { ...MEETING, capacity: String(who) }, LESSONS, stage.post);
        }
        const people = await listParticipants(stage.as(TRAINER), meetingId);
        const placed = people.filter(({ state }) => state === 'registered').length;
        const waiting = people.filter(({ state }) => state === 'waiting').length;
        // A smaller room takes nobody's place away, but gives none either.
        expect(placed).toBeLessThanOrEqual(Math.max(capacity, taken));
        if (waiting > 0) expect(placed).toBeGreaterThanOrEqual(capacity);
        stage.now = new Date(stage.now.getTime() + 61_000);
      }
    }),
    { numRuns: 25 },
  );
});

test('a move and a cancellation are told once to everybody concerned; calendars hear of both', async () => {
  const { meetingId, slug, trainingId } = await stage.meeting();
  for (const name of ['ana', 'vera', 'zora']) await come(meetingId, name);
  await withdraw(stage.as(), tokenOf('vera'), stage.post);
  stage.told();

  const later = { ...MEETING, starts: '2027-03-13T17:00' };
  await changeMeeting(stage.as(TRAINER), meetingId, later, LESSONS, stage.post);
  await changeMeeting(stage.as(TRAINER), meetingId, later, LESSONS, stage.post);
  expect(stage.news[0]?.meeting).toMatchObject({ sequence: 1, startsAt: new Date('2027-03-13T16:00:00Z') });
  expect(stage.told()).toEqual(['moved ana', 'moved zora']);

  await expect(cancelMeeting(stage.as(OTHER_TRAINER), meetingId, stage.post)).rejects.toMatchObject({
    code: 'training-not-yours',
  });
  await cancelTraining(stage.as(TRAINER), trainingId, stage.post);
  await cancelMeeting(stage.as(TRAINER), meetingId, stage.post);
  expect(stage.news.map(({ meeting }) => [meeting.state, meeting.sequence])).toEqual([
    ['cancelled', 2],
    ['cancelled', 2],
  ]);
  expect(stage.told()).toEqual(['cancelled ana', 'cancelled zora']);
  await expect(come(meetingId, 'late')).rejects.toMatchObject({ code: 'meeting-cancelled' });
  expect((await listTrainings(stage.as())).map((one) => one.slug)).not.toContain(slug);
});

test('what cannot be is refused with its field', async () => {
  const { meetingId } = await stage.meeting();
  const refused = (change: object) => register(stage.as(), meetingId, { ...person('ana'), ...change }, stage.post);
  await expect(refused({ name: ' \u0007 ' })).rejects.toMatchObject({ code: 'name-needed', field: 'name' });
  await expect(refused({ name: 'а'.repeat(500) })).rejects.toMatchObject({ code: 'name-too-long', field: 'name' });
  for (const email of ['ana', 'ana@', 'ana@b.example\r\nBcc: x@y.example', `${'a'.repeat(300)}@b.example`])
    await expect(refused({ email })).rejects.toMatchObject({ code: 'email-malformed', field: 'email' });
  await expect(refused({ libraryType: 'pub' })).rejects.toMatchObject({ code: 'library-type-unknown' });
  await expect(refused({ expectations: 'x'.repeat(1001) })).rejects.toMatchObject({ code: 'expectations-too-long' });
  for (const id of ['nonsense', '00000000-0000-0000-0000-000000000000'])
    await expect(register(stage.as(), id, person('ana'), stage.post)).rejects.toMatchObject({ code: 'meeting-missing' });
  for (const token of ['', 'x'.repeat(32), "'; drop table training;--"])
    await expect(readRegistration(stage.as(), token)).rejects.toMatchObject({ code: 'registration-missing' });
  stage.now = new Date('2027-03-12T17:31:00Z');
  await expect(come(meetingId, 'ana')).rejects.toMatchObject({ code: 'meeting-over' });
  // Emoji and writing from right to left are names like others.
  stage.now = new Date('2027-03-01T08:00:00Z');
  await expect(refused({ name: 'שרה 🌻 Ковач' })).resolves.toBe('registered');
});
