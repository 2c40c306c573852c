import { expect, test } from 'vitest';
import { WRITINGS } from '../../src/kernel/writing.ts';
import { readSpecs } from '../../src/labs/index.server.ts';
import { engine } from './engine.ts';
import { emptyProfile, type ProfileWork } from './work.ts';

const context = { today: '2026-11-23', specs: await readSpecs() };
const found = (id: string, work: ProfileWork): string[] =>
  engine
    .judge(id, work, context)
    .checks.flatMap((check) =>
      [check, ...(check.also ?? [])].flatMap(({ status, variant, evidence }) =>
        status === 'pass' ? [] : [`${check.id}.${variant} ${status} ${evidence[0]?.where}`],
      ),
    );

test.each(engine.scenarios.map(({ id }) => id))('%s begins unsolved and is solved by its solution in all writings', (id) => {
  for (const writing of WRITINGS) {
    for (const work of [engine.start(id, writing), engine.solution(id, writing)])
      expect(engine.parse(JSON.parse(JSON.stringify(work)))).toEqual({ ok: true, work });
    expect(engine.judge(id, engine.start(id, writing), context).solved).toBe(false);
    expect(found(id, engine.solution(id, writing))).toEqual([]);
    expect(engine.judge(id, engine.solution(id, writing), context).solved).toBe(true);
  }
});

test('the first draft has the faults that a colleague left', () => {
  for (const writing of WRITINGS)
    expect(found('first-profile', engine.start('first-profile', writing))).toEqual([
      'answers.no-hours fail facebook.hours',
      'answers.no-link fail facebook.link',
      'answers.no-action fail facebook.action',
      'handle.missing fail facebook.handle',
      'facts.differs fail facebook.phone',
      'alt.file-name fail facebook.avatar',
      'alt.empty fail facebook.cover',
      'safe.circle fail facebook.avatar',
      'safe.unmarked fail facebook.cover',
    ]);
});

test('the four drafts hide theirs', () => {
  const always = [
    'handle.differs fail instagram.handle',
    'length.over warn facebook.bio',
    'facts.differs fail facebook.phone',
    'alt.empty fail youtube.cover',
    'alt.vague fail instagram.avatar',
    'safe.frame fail facebook.cover',
    'safe.circle fail instagram.avatar',
    'safe.zone warn youtube.cover.centre',
    'contrast.low fail brand.ink',
    'letters.mixed fail instagram.bio',
    'answers.no-hours fail youtube.hours',
    'answers.no-action fail youtube.action',
  ];
  for (const writing of WRITINGS) {
    const seen = found('four-networks', engine.start('four-networks', writing));
    for (const each of always) expect(seen, writing).toContain(each);
  }
  expect(found('four-networks', engine.start('four-networks', 'ro'))).toContain('letters.cedilla fail facebook.bio');
  expect(found('four-networks', engine.start('four-networks', 'sr'))).toContain('letters.one-name fail viber.nameOther');
});

test('nothing is repaired by leaving it out, nor by changing the brief', () => {
  const work = engine.solution('four-networks', 'ro');
  expect(found('four-networks', { ...work, profiles: work.profiles.slice(1) })).toContain('answers.no-who fail facebook.who');
  expect(found('four-networks', { ...work, placements: [] })).toContain('pictures.missing fail facebook.avatar');
  const other = {
    ...work,
    brand: { ...work.brand, handle: 'alta' },
    profiles: work.profiles.map((p) => ({ ...p, handle: 'alta' })),
  };
  expect(found('four-networks', other)).toContain('handle.differs fail facebook.handle');
  expect(found('own-profiles', { ...engine.solution('own-profiles', 'en'), profiles: [] })[0]).toBe('answers.none fail profiles');
});

test('a learner may point to the words that answer, or be unsure; pointing elsewhere does not do', () => {
  const work = engine.solution('first-profile', 'en');
  const page = work.profiles[0]!;
  page.hours = 'all day long, every day';
  page.bio = 'Come in. Joining is free.';
  expect(found('first-profile', work)).toEqual(['answers.no-hours fail facebook.hours']);
  page.says.hours = { answer: 'unsure', words: '' };
  expect(engine.judge('first-profile', work, context).checks[0]).toMatchObject({ status: 'unsure' });
  page.says.hours = { answer: 'yes', words: 'All day long' };
  expect(found('first-profile', work)).toEqual(['answers.own-word warn facebook.hours']);
  page.says.hours = { answer: 'yes', words: 'at noon' };
  expect(found('first-profile', work)).toEqual(['answers.not-there fail facebook.hours']);
});

test('hostile work is refused with every fault; what does not belong to it is dropped', () => {
  for (const input of [null, 7, [], 'x', { profiles: 'no' }]) expect(engine.parse(input).ok).toBe(false);
  const work = engine.solution('first-profile', 'sr');
  expect(engine.parse({ ...work, extra: 1 })).toEqual({ ok: true, work });
  const faults = (bad: object): string[] => {
    const parsed = engine.parse({ ...work, ...bad });
    return parsed.ok ? [] : parsed.faults.map(({ field, code }) => `${field} ${code}`);
  };
  expect(faults({ language: 'xx', brand: { ...work.brand, ink: 'red' } })).toEqual([
    'language unknown',
    'brand.ink not-a-colour',
  ]);
  const [logo, cover] = work.assets as [ProfileWork['assets'][0], ProfileWork['assets'][0]];
  expect(faults({ assets: [{ ...logo, data: logo.data.replace('png', 'jpeg') }, cover] })).toEqual([
    'assets.0.data not-a-picture',
  ]);
  expect(faults({ assets: [{ ...logo, width: 481 }, cover] })).toEqual(['assets.0.data not-a-picture']);
  expect(faults({ assets: [logo] })).toContain('placements.1.asset no-such-picture');
  expect(faults({ profiles: [emptyProfile('viber'), emptyProfile('viber')] })).toEqual(['profiles twice']);
});
