import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { migrations as accountMigrations } from '#accounts/server';
import { importCurriculum, migrations as curriculumMigrations } from '#curriculum/server';
import { readEngine } from '#labs/server';
import { isRefusal } from '#kernel/refusal.ts';
import type { Ctx, Db } from '#platform/database/db.ts';
import { openTestDatabase, type TestDatabase } from '#platform/database/test-database.ts';
import { answerOf, artifactOf, oneLesson, parcelOf, pathOf, progressOf } from '../fixtures/one-lesson.ts';
import { erasePerson, exportPerson } from '../person-data.ts';
import { migrations } from '../tables.ts';
import { ACCOUNT_MOST, syncDevice } from './sync-device.ts';

type AccountRow = { account: { id: string; email: string } };
let database: TestDatabase;
let editionId: string;
let ana: Ctx;
let people = 0;
const NOW = '2026-11-23T12:00:00.000Z';
const clock = () => new Date(NOW);

async function newPerson(): Promise<Ctx> {
  const id = `person-${++people}`;
  await database.db
    .withTables<AccountRow>()
    .insertInto('account')
    .values({ id, email: `${id}@library.example` })
    .execute();
  return { db: database.db, clock, actor: { accountId: id, roles: ['learner'] } };
}
const idOf = ({ actor }: Ctx): string => actor.accountId ?? '';
const refusalOf = (promise: Promise<unknown>): Promise<{ code: string; details: Record<string, unknown> }> =>
  promise.then(
    () => ({ code: 'none', details: {} }),
    (error: unknown) => {
      if (isRefusal(error)) return { code: error.code, details: error.details };
      throw error;
    },
  );

beforeAll(async () => {
  database = await openTestDatabase({ migrations: { ...accountMigrations, ...curriculumMigrations, ...migrations } });
  const editor: Ctx = { db: database.db, clock, actor: { accountId: 'house', roles: ['administrator'] } };
  editionId = (await importCurriculum(editor, oneLesson())).edition.id;
});
afterAll(() => database.close());
beforeEach(async () => {
  ana = await newPerson();
});

describe('what a device brings', () => {
  it('is kept whole, with lessons and quizzes that the course does not know (any more)', async () => {
    const progress = [progressOf('quiz-lesson', { done: true, changedAt: '2026-11-23T11:00:00.000Z' }), progressOf('long-gone')];
    const answers = [answerOf(1, 'q-choice', ['a']), answerOf(2, 'gone', ['x'], { lessonId: 'long-gone' })];
    await syncDevice(ana, parcelOf({ progress, answers }));
    const kept = await exportPerson(ana, idOf(ana));
    expect(kept.progress).toEqual([progress[1], progress[0]]);
    expect(kept.answers.map(({ id, verdict }) => [id, verdict])).toEqual([
      [answers[0]?.id, 'right'],
      [answers[1]?.id, null],
    ]);
  });

  it('may come any number of times and changes nothing then', async () => {
    const parcel = parcelOf({
      progress: [progressOf('a')],
      answers: [answerOf(1, 'q-choice', ['b'])],
      artifacts: [artifactOf(1)],
    });
    const first = await syncDevice(ana, parcel);
    const before = await exportPerson(ana, idOf(ana));
    const second = await syncDevice(ana, { ...parcel, account: idOf(ana), since: first.upTo });
    expect(second).toEqual({
      account: idOf(ana),
      upTo: first.upTo,
      more: false,
      progress: [],
      answers: [],
      artifacts: [],
      paths: [],
    });
    expect(await exportPerson(ana, idOf(ana))).toEqual(before);
  });

  it('of two devices at once is all there afterwards, whoever came first', async () => {
    const phone = parcelOf({
      progress: [progressOf('both', { done: true, changedAt: '2026-11-23T11:30:00.000Z' }), progressOf('phone')],
      answers: [answerOf(1, 'q-choice', ['a'])],
    });
    const desk = parcelOf({
      progress: [
        progressOf('both', { openedAt: '2026-11-20T08:00:00.000Z', changedAt: '2026-11-23T11:00:00.000Z' }),
        progressOf('desk'),
      ],
      artifacts: [artifactOf(1), artifactOf(2)],
    });
    await Promise.all([syncDevice(ana, phone), syncDevice(ana, desk), syncDevice(ana, phone)]);
    const other = await newPerson();
    await syncDevice(other, desk);
    await syncDevice(other, phone);
    const kept = await exportPerson(ana, idOf(ana));
    expect(kept.progress.find(({ lessonId }) => lessonId === 'both')).toEqual({
      lessonId: 'both',
      openedAt: '2026-11-20T08:00:00.000Z',
      done: true,
      changedAt: '2026-11-23T11:30:00.000Z',
    });
    expect([kept.progress.length, kept.answers.length, kept.artifacts.length]).toEqual([3, 1, 2]);
    expect(await exportPerson(other, idOf(other))).toEqual(kept);
  });

  it('does not bring back what another device has deleted', async () => {
    await syncDevice(ana, parcelOf({ artifacts: [artifactOf(1)] }));
    await syncDevice(ana, parcelOf({ artifacts: [artifactOf(1, {}, { artifact: null, deletedAt: NOW })] }));
    await syncDevice(ana, parcelOf({ artifacts: [artifactOf(1)] }));
    expect((await exportPerson(ana, idOf(ana))).artifacts).toEqual([
      artifactOf(1, {}, { artifact: null, deletedAt: NOW, verified: false }),
    ]);
  });
});

describe('a path of one’s own', () => {
  it('is kept, the newest wish of any device wins, and giving it up reaches the others', async () => {
    await syncDevice(ana, parcelOf({ paths: [pathOf({ role: 'director' }, '2026-11-23T10:00:00.000Z')] }));
    const first = await syncDevice(ana, parcelOf({ paths: [pathOf({ role: 'front-desk' }, '2026-11-23T09:00:00.000Z')] }));
    expect(first.paths).toEqual([pathOf({ role: 'director' }, '2026-11-23T10:00:00.000Z')]);
    const gone = { id: 'own', wishes: null, changedAt: '2026-11-23T11:00:00.000Z' };
    await syncDevice(ana, parcelOf({ paths: [gone] }));
    const news = await syncDevice(ana, parcelOf({ account: idOf(ana), since: first.upTo }));
    expect(news).toMatchObject({ paths: [gone], progress: [] });
    expect((await exportPerson(ana, idOf(ana))).paths).toEqual([gone]);
  });
});

describe('what the account answers', () => {
  it('is only what the device does not know', async () => {
    const first = await syncDevice(ana, parcelOf({ progress: [progressOf('a')] }));
    expect(first.progress).toEqual([progressOf('a')]);
    await syncDevice(ana, parcelOf({ progress: [progressOf('b')] }));
    const again = await syncDevice(ana, parcelOf({ account: idOf(ana), since: first.upTo }));
    expect(again.progress).toEqual([progressOf('b')]);
    expect(again.upTo).toBeGreaterThan(first.upTo);
  });

  it('is everything, and a smaller count, for a device that knows more than the account (brought back from a backup)', async () => {
    await syncDevice(ana, parcelOf({ progress: [progressOf('a')] }));
    const news = await syncDevice(ana, parcelOf({ account: idOf(ana), since: 99 }));
    expect(news).toMatchObject({ upTo: 1, progress: [{ lessonId: 'a' }] });
  });

  it('comes in several answers when it is heavy, and nothing falls between them', async () => {
    // Random, so that the database cannot compress it.
    const heavy = (): string =>
      Buffer.from(crypto.getRandomValues(new Uint8Array(48_000))).toString('hex') +
      Array.from({ length: 40 }, () => Buffer.from(crypto.getRandomValues(new Uint8Array(40_000))).toString('hex')).join('');
    for (let number = 1; number <= 6; number++)
      await syncDevice(ana, parcelOf({ artifacts: [artifactOf(number, { lab: 'unknown', inputs: { html: heavy() } })] }));
    const got: string[] = [];
    let since = 0;
    let answers = 0;
    for (let more = true; more; answers++) {
      const news = await syncDevice(ana, parcelOf({ account: idOf(ana), since }));
      got.push(...news.artifacts.map(({ id }) => id));
      ({ upTo: since, more } = news);
      expect(answers).toBeLessThan(10);
    }
    expect(answers).toBeGreaterThan(1);
    expect([...new Set(got)].length).toBe(6);
    expect(got.length).toBe(6);
  });
});

describe('verdicts are the server’s', () => {
  it('throws away what a forged parcel claims', async () => {
    const forged = parcelOf({
      answers: [answerOf(1, 'q-choice', ['b'], { verdict: 'right' }), answerOf(2, 'q-word', ['ČITALAC'], { verdict: 'wrong' })],
      artifacts: [artifactOf(1, { lab: 'no-such-lab' }, { verified: true })],
    });
    await syncDevice(ana, forged);
    const kept = await exportPerson(ana, idOf(ana));
    expect(kept.answers.map(({ verdict }) => verdict)).toEqual(['wrong', 'right']);
    expect(kept.artifacts).toEqual([artifactOf(1, { lab: 'no-such-lab' })]);
  });

  it('judges lab work itself: an unsolved page that claims to be solved is not', async () => {
    const engine = await readEngine('seo');
    const [begun, solved] = [engine.start('repair-home', 'en'), engine.solution('repair-home', 'en')];
    const lying = { checks: [], solved: true, asked: 0, passed: 0, needs: [] };
    await syncDevice(ana, parcelOf({ artifacts: [artifactOf(1, { inputs: begun, results: lying }), artifactOf(2, { inputs: solved, results: { ...lying, solved: false } })] })); // prettier-ignore
    const { artifacts } = await exportPerson(ana, idOf(ana));
    expect(artifacts.map((kept) => [kept.verified, kept.artifact?.results.solved])).toEqual([
      [true, false],
      [true, true],
    ]);
    expect(artifacts[0]?.artifact?.results.checks.length).toBeGreaterThan(3);
  });

  it('does not let a verdict be replaced by sending the same id with another answer', async () => {
    await syncDevice(ana, parcelOf({ answers: [answerOf(1, 'q-choice', ['b'], { editionId })] }));
    await syncDevice(ana, parcelOf({ answers: [answerOf(1, 'q-choice', ['a'], { editionId })] }));
    expect((await exportPerson(ana, idOf(ana))).answers).toEqual([
      answerOf(1, 'q-choice', ['b'], { editionId, verdict: 'wrong' }),
    ]);
  });

  it('puts times from the future at now, so that a wrong clock does not win for ever', async () => {
    await syncDevice(ana, parcelOf({ progress: [progressOf('a', { done: true, changedAt: '2099-01-01T00:00:00.000Z' })] }));
    expect((await exportPerson(ana, idOf(ana))).progress[0]?.changedAt).toBe(NOW);
  });
});

describe('whose it is', () => {
  it('refuses a visitor, and a device whose things are another account’s, and changes nothing', async () => {
    const visitor: Ctx = { ...ana, actor: { accountId: null, roles: [] } };
    expect((await refusalOf(syncDevice(visitor, parcelOf()))).code).toBe('sign-in-needed');
    const parcel = parcelOf({ account: 'somebody-else', progress: [progressOf('a')] });
    expect((await refusalOf(syncDevice(ana, parcel))).code).toBe('other-account');
    expect((await exportPerson(ana, idOf(ana))).progress).toEqual([]);
  });

  it('keeps people apart although their devices chose the same ids', async () => {
    const other = await newPerson();
    await syncDevice(ana, parcelOf({ answers: [answerOf(1, 'q-choice', ['a'])] }));
    await syncDevice(other, parcelOf({ answers: [answerOf(1, 'q-choice', ['b'])] }));
    expect((await exportPerson(ana, idOf(ana))).answers[0]?.given).toEqual(['a']);
    await erasePerson(other, idOf(other));
    expect(await exportPerson(other, idOf(other))).toEqual({ progress: [], answers: [], artifacts: [], paths: [], shares: [] });
    expect((await exportPerson(ana, idOf(ana))).answers.length).toBe(1);
  });

  it('leaves nothing behind when the account is erased while a device is sending', async () => {
    let sending: Promise<unknown> = Promise.resolve();
    await ana.db.transaction().execute(async (tx) => {
      await erasePerson({ ...ana, db: tx as unknown as Db }, idOf(ana));
      sending = refusalOf(syncDevice(ana, parcelOf({ progress: [progressOf('a')] })));
      await new Promise((resolve) => setTimeout(resolve, 100));
      await tx.withTables<AccountRow>().deleteFrom('account').where('id', '=', idOf(ana)).execute();
    });
    expect(await sending).toMatchObject({ code: 'person-missing' });
    expect(await exportPerson(ana, idOf(ana))).toEqual({ progress: [], answers: [], artifacts: [], paths: [], shares: [] });
  });

  it('says when the account can hold no more, and keeps what it has', async () => {
    const lessons = (from: number) => Array.from({ length: 2_000 }, (_, at) => progressOf(`lesson-${from + at}`));
    for (const from of [0, 2_000]) await syncDevice(ana, parcelOf({ progress: lessons(from) }));
    expect(await refusalOf(syncDevice(ana, parcelOf({ progress: lessons(4_000) })))).toEqual({
      code: 'account-full',
      details: { most: ACCOUNT_MOST.progress },
    });
    expect((await exportPerson(ana, idOf(ana))).progress.length).toBe(4_000);
  });
});
