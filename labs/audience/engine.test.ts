import { expect, test } from 'vitest';
import { WRITINGS } from '../../src/kernel/writing.ts';
import { readSpecs } from '../../src/labs/index.server.ts';
import { randomWork } from './random-work.ts';
import { engine, solutionFor } from './engine.ts';
import { CENSUS, HOMES, NETWORK_SHARE, ONLINE, WORLD_CPM } from './town/facts.ts';
import { COUNTRIES, type AudienceWork } from './work.ts';

const context = { today: '2026-11-23', specs: await readSpecs() };
const found = (id: string, work: AudienceWork): string[] =>
  engine
    .judge(id, work, context)
    .checks.flatMap((check) =>
      [check, ...(check.also ?? [])].flatMap(({ status, variant }) => (status === 'pass' ? [] : [`${check.id}.${variant}`])),
    );

test.each(engine.scenarios.map(({ id }) => id))(
  '%s begins unsolved and is solved by its solution, in all writings and both countries',
  (id) => {
    for (const writing of WRITINGS) {
      const start = engine.start(id, writing);
      expect(engine.parse(start)).toEqual({ ok: true, work: start });
      expect(engine.judge(id, start, context).solved).toBe(false);
      for (const country of COUNTRIES) {
        const work = solutionFor(id, country, writing);
        expect(engine.parse(work)).toEqual({ ok: true, work });
        expect(found(id, work)).toEqual([]);
        expect(engine.judge(id, work, context).solved).toBe(true);
      }
    }
  },
);

test('the faults that lie in the beginnings are found', () => {
  expect(found('three-personas', engine.start('three-personas', 'sr'))).toEqual([
    'persona.broad',
    'special.chosen',
    'minors.rs',
    'consent.open',
  ]);
  expect(found('three-personas', engine.start('three-personas', 'ro'))).toContain('minors.ro');
  const two = found('two-plans', engine.start('two-plans', 'en'));
  for (const each of ['special.chosen', 'minors.rs', 'budget.under', 'budget.over', 'compare.open', 'left-out.missed'])
    expect(two).toContain(each);
  expect(found('own-town', engine.start('own-town', 'ro'))).toContain('row.empty');
});

test('one pupil, two countries: by age alone is right in Serbia and wrong in Romania', () => {
  const work = engine.solution('three-personas', 'ro');
  work.segments[2]!.ads = true;
  expect(found('three-personas', work)).toEqual(['minors.ro']);
  const serbian = engine.solution('three-personas', 'sr');
  serbian.segments[2]!.any[0]!.sex = 'man';
  expect(found('three-personas', serbian)).toEqual(['minors.rs']);
  expect(found('three-personas', { ...serbian, consentAge: 16 })).toContain('consent.rs');
});

test('budgets that are negative, empty or do not add up say so, and nothing is lost', () => {
  const work = engine.solution('two-plans', 'sr');
  const first = work.plans[0]!.lines[0]!;
  expect(found('two-plans', { ...work, budget: -5 })).toContain('budget.not-positive');
  expect(found('two-plans', { ...work, budget: null })).toContain('budget.open');
  first.money = -10;
  expect(found('two-plans', work)).toContain('budget.negative');
  first.money = null;
  expect(found('two-plans', work)).toContain('budget.empty');
  expect(engine.parse(work)).toEqual({ ok: true, work });
});

test('an empty segment, a small one and the wrong comparison are told apart', () => {
  const work = engine.solution('two-plans', 'sr');
  expect(found('two-plans', { ...work, segments: work.segments.with(2, { any: [], not: null, ads: true }) })).toContain(
    'size.empty',
  );
  const rare = { ...work.segments[2]!, any: [{ ...work.segments[2]!.any[0]!, education: ['unknown' as const] }] };
  expect(found('two-plans', { ...work, segments: work.segments.with(2, rare) })).toContain('size.few');
  const wrong = work.verdict === 'tie' ? 'first' : 'tie';
  expect(found('two-plans', { ...work, verdict: wrong })).toEqual([`compare.is-${work.verdict}`]);
});

test('hostile work is refused with every fault; what does not belong to it is dropped', () => {
  for (const input of [null, 7, [], 'x', { segments: 'no' }]) expect(engine.parse(input).ok).toBe(false);
  const work = engine.solution('own-town', 'en');
  expect(engine.parse({ ...work, extra: 1, __proto__: { a: 1 } })).toEqual({ ok: true, work });
  const bad = engine.parse({ ...work, country: 'xx', seed: 1.5, by: '2026-02-31', budget: Infinity });
  expect(bad.ok ? [] : bad.faults.map(({ field }) => field)).toEqual(['country', 'seed', 'budget', 'by']);
});

test('a verdict on the largest town takes less than 200 ms', () => {
  const work = engine.solution('own-town', 'sr');
  if (work.own) work.own.row.residents = 60_000;
  engine.judge('own-town', work, context);
  const begun = performance.now();
  engine.judge('own-town', work, context);
  expect(performance.now() - begun).toBeLessThan(200);
});

test('the figures of the towns are those of the registry', () => {
  const of = (id: string): number => Number(context.specs.get(id)?.value);
  expect(CENSUS.rs).toEqual({
    under15: of('rzs.under15'),
    from15to64: of('rzs.from15to64'),
    over65: of('rzs.over65'),
    women: of('rzs.women'),
    low: of('rzs.low'),
    medium: of('rzs.medium'),
    higher: of('rzs.higher'),
  });
  expect(CENSUS.ro).toMatchObject({
    under15: of('ins.under15'),
    over65: of('ins.over65'),
    women: of('ins.women'),
    low: of('ins.low'),
    medium: of('ins.medium'),
    higher: of('ins.higher'),
  });
  expect(CENSUS.ro.from15to64).toBeCloseTo(100 - of('ins.under15') - of('ins.over65'), 6);
  expect(ONLINE.ro).toEqual({
    young: 100 - of('ins.never.young'),
    middle: 100 - of('ins.never.middle'),
    older: 100 - of('ins.never.older'),
  });
  expect([ONLINE.rs.all, HOMES.rs.all, WORLD_CPM]).toEqual([of('rzs.online'), of('rzs.homes'), of('superads.cpm')]);
  expect(HOMES.ro).toEqual({ urban: of('ins.homes.urban'), rural: of('ins.homes.rural'), all: of('ins.homes') });
  for (const network of ['facebook', 'instagram', 'tiktok', 'youtube'] as const)
    expect(NETWORK_SHARE[network]).toBe(Math.round((of(`kepios.ro.${network}`) / of('ins.residents')) * 1000) / 10);
});

test('100 random works are judged without a throw, and alike the second time', () => {
  const scenarios = engine.scenarios.map(({ id }) => id);
  for (let n = 0; n < 100; n++) {
    const scenario = scenarios[n % scenarios.length]!;
    const work = randomWork(n, scenario, 'ro');
    const parsed = engine.parse(JSON.parse(JSON.stringify(work)));
    expect(parsed.ok, JSON.stringify(parsed)).toBe(true);
    const verdict = engine.judge(scenario, work, context);
    if (n % 10 === 0) expect(engine.judge(scenario, work, context)).toEqual(verdict);
  }
});

test('work from before YouTube was offered is read, with the assumption that everybody begins with', () => {
  const work = engine.solution('two-plans', 'ro');
  const { youtube, ...before } = work.assume.networks;
  const parsed = engine.parse({ ...work, assume: { ...work.assume, networks: before } });
  expect(parsed).toEqual({ ok: true, work });
  expect(youtube.share).toBe(69.8);
});
