import fc from 'fast-check';
import { expect, test } from 'vitest';
import { WRITINGS } from '../../src/kernel/writing.ts';
import { readSpecs } from '../../src/labs/index.server.ts';
import { contestOf } from './compare.ts';
import { engine } from './engine.ts';
import { PRESET } from './model/presets.ts';
import { randomWork } from './random-work.ts';
import { FACTORS, type FeedWork } from './work.ts';

const context = { today: '2026-11-23', specs: await readSpecs() };
const verdictOf = (scenario: string, change: (work: FeedWork) => void) => {
  const work = engine.solution(scenario, 'en');
  change(work);
  return engine.judge(scenario, work, context);
};
const failing = (scenario: string, change: (work: FeedWork) => void): string[] =>
  verdictOf(scenario, change)
    .checks.filter(({ status }) => status === 'fail')
    .map(({ id, variant }) => `${id} ${variant}`);

test('no scenario is solved as it begins, and each solution solves it, in every writing', () => {
  for (const writing of WRITINGS)
    for (const { id } of engine.scenarios) {
      const [start, solution] = [engine.start(id, writing), engine.solution(id, writing)];
      expect(engine.judge(id, start, context).solved, id).toBe(false);
      expect(engine.judge(id, solution, context).solved, id).toBe(true);
      for (const work of [start, solution]) expect(engine.parse(JSON.parse(JSON.stringify(work)))).toEqual({ ok: true, work });
    }
});

test('the first run needs a whole prediction, from 0 to 100', () => {
  expect(failing('one-post', ({ tries }) => (tries[0]!.guess.parents = null))).toEqual(['predicted open']);
  expect(failing('one-post', ({ tries }) => (tries[0]!.guess.parents = 100))).toEqual([]);
  expect(failing('one-post', ({ tries }) => (tries[0]!.guess.parents = 101))).toEqual(['predicted range']);
  expect(failing('one-post', ({ tries }) => (tries[0]!.guess.parents = -1))).toEqual(['predicted range']);
});

test('two changes at once prove nothing, and neither does a run in another feed', () => {
  expect(failing('one-post', ({ tries }) => tries.splice(2))).toContain('ablation one');
  const both = failing('one-post', (work) => {
    work.tries = [work.tries[0]!, { ...work.tries[1]!, draft: { ...work.tries[1]!.draft, caption: 'concrete' } }];
  });
  expect(both).toEqual(['ablation several', 'conclusion not-yet']);
  expect(failing('one-post', ({ tries }) => tries.slice(1).forEach((each) => (each.preset = 'tiktok')))).toContain(
    'ablation several',
  );
});

test('a conclusion has to be what the runs show', () => {
  const { conclusion } = engine.solution('one-post', 'en');
  for (const factor of FACTORS.filter((each) => each !== conclusion)) {
    const said = failing('one-post', (work) => (work.conclusion = factor));
    expect(said.join()).toMatch(/^conclusion (other|not-tried)$/);
  }
});

test('a plan that was changed after the comparison is compared anew; four seeds and two feeds are too few', () => {
  expect(failing('week', ({ plan }) => (plan[0]!.type = 'text'))).toEqual(['seeds changed']);
  expect(failing('week', ({ compared }) => (compared!.seeds = 4))).toContain('seeds few');
  expect(failing('week', ({ compared }) => compared!.presets.pop())).toContain('seeds presets');
  expect(failing('week', ({ compared }) => (compared!.favourite = null))).toEqual(['favourite open']);
  expect(failing('week', (work) => (work.verdicts.facebook = 'open'))).toEqual(['verdict is-better']);
  expect(failing('week', (work) => (work.verdicts = {}))).toEqual(['verdict open']);
});

test('an event is announced in time: half a day before passes, less does not, after it never', () => {
  const at = (round: number) => (work: FeedWork) => {
    work.plan = work.plan.map((post) => (post.topic === 'history' ? { ...post, at: round } : post)).slice(0, 5);
    work.compared!.plan = work.plan;
  };
  const timing = (round: number): string[] => failing('week', at(round)).filter((each) => each.startsWith('timing'));
  expect(timing(21)).toEqual([]);
  expect(timing(22)).toEqual(['timing missing']);
  expect(timing(23)).toEqual(['timing late']);
  expect(timing(15)).toEqual([]);
  expect(timing(14)).toEqual(['timing missing']);
});

test('better means better in every try', () => {
  expect(contestOf('tiktok', [2, 2], [1, 1]).outcome).toBe('better');
  expect(contestOf('tiktok', [2, 1], [1, 1]).outcome).toBe('open');
  expect(contestOf('tiktok', [0, 0], [1, 1]).outcome).toBe('worse');
});

test('negative, missing and impossible numbers of the own page are told apart', () => {
  expect(failing('own-page', ({ own }) => (own.followers = null))).toEqual(['numbers open']);
  expect(failing('own-page', ({ own }) => (own.people = -10))).toContain('numbers negative');
  expect(failing('own-page', ({ own }) => (own.followers = 7000))).toContain('numbers more');
  expect(failing('own-page', ({ own }) => (own.day = ''))).toEqual(['numbers source']);
  expect(failing('own-page', (work) => (work.second = { ...work.first }))).toEqual(['conflict same']);
  expect(failing('own-page', (work) => (work.weighed = 4))).toEqual(['conflict few']);
  expect(failing('own-page', ({ limits }) => limits.push('forecast'))).toEqual(['limits wrong']);
  const percent = verdictOf('own-page', (work) => (work.policy += ' 20 %'));
  expect(percent.solved).toBe(true);
  expect(percent.checks.at(-1)).toMatchObject({ status: 'warn', variant: 'percent' });
});

test('what two weights of X say: in April a reply counts half of what it did in March, everything else the same', () => {
  const [march, april] = [PRESET['x-march'].weights, PRESET['x-april'].weights];
  expect(march.comment).toBe(context.specs.get('x.reply-march')?.value);
  expect(april.comment).toBe(context.specs.get('x.reply-april')?.value);
  expect({ ...march, comment: 0 }).toEqual({ ...april, comment: 0 });
  for (const { grounds } of Object.values(PRESET)) for (const id of grounds) expect(context.specs.has(id), id).toBe(true);
});

test('any JSON is refused or cleaned, never thrown at; faults name their fields', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const parsed = engine.parse(value);
      if (!parsed.ok) expect(parsed.faults.length).toBeGreaterThan(0);
    }),
  );
  const broken = { ...engine.start('week', 'en'), seeds: 11, plan: [{}], tries: 'x', extra: '<script>' };
  const parsed = engine.parse(broken);
  expect(parsed.ok ? [] : parsed.faults.map(({ field }) => field)).toEqual([
    'tries',
    'plan.0.type',
    'plan.0.topic',
    'plan.0.caption',
    'plan.0.at',
    'plan.0.community',
    'plan.0.answers',
    'seeds',
  ]);
});

test('100 random works are judged without a throw, twice alike', () => {
  const scenarios = engine.scenarios.map(({ id }) => id);
  for (let n = 0; n < 100; n++) {
    const scenario = scenarios[n % scenarios.length]!;
    const work = randomWork(n, scenario);
    const parsed = engine.parse(JSON.parse(JSON.stringify(work)));
    expect(parsed.ok, JSON.stringify(parsed)).toBe(true);
    if (n % 10 === 0) expect(engine.judge(scenario, work, context)).toEqual(engine.judge(scenario, work, context));
    else engine.judge(scenario, work, context);
  }
});
