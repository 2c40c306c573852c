import { expect, test } from 'vitest';
import { WRITINGS } from '../../src/kernel/writing.ts';
import { readSpecs } from '../../src/labs/index.server.ts';
import { engine, solutionFor } from './engine.ts';
import { CHANNELS } from './measure/channel.ts';
import { DEFINITIONS } from './measure/definitions.ts';
import { LIMITS, type AnalyticsWork } from './work.ts';

const context = { today: '2026-11-23', specs: await readSpecs() };
const found = (id: string, work: AnalyticsWork): string[] =>
  engine
    .judge(id, work, context)
    .checks.flatMap((check) =>
      [check, ...(check.also ?? [])].flatMap(({ status, variant }) => (status === 'pass' ? [] : [`${check.id}.${variant}`])),
    );

test.each(engine.scenarios.map(({ id }) => id))('%s begins unsolved and is solved by its solution, for many seeds', (id) => {
  for (const writing of WRITINGS) {
    const start = engine.start(id, writing);
    expect(engine.parse(start)).toEqual({ ok: true, work: start });
    expect(engine.judge(id, start, context).solved).toBe(false);
    for (const seed of [undefined, 1, 77, 2 ** 31 - 1]) {
      const work = solutionFor(id, writing, seed);
      expect(engine.parse(JSON.parse(JSON.stringify(work)))).toEqual({ ok: true, work });
      expect(found(id, work)).toEqual(id === 'own-numbers' ? ['rows.simulated'] : []);
      expect(engine.judge(id, work, context).solved).toBe(true);
    }
  }
});

test('an answer belongs to its seed: the right one for one autumn is wrong for another', () => {
  const work = { ...engine.solution('read-the-month', 'en'), seed: 7 };
  expect(found('read-the-month', work)).toEqual(expect.arrayContaining(['visits.off', 'mobile.off']));
});

test('known slips are told by name', () => {
  const work = engine.solution('director-asks', 'sr');
  const with_ = (answers: Record<string, string>): string[] =>
    found('director-asks', { ...work, answers: { ...work.answers, ...answers } });
  expect(with_({ people: '2138' })).toEqual(['people.summed']);
  expect(with_({ facebook: '183' })).toEqual(['facebook.one-row']);
  expect(with_({ banner: '150' })).toEqual(['banner.visits']);
  expect(with_({ other: 'много' })).toEqual(['other.not-number']);
  expect(with_({ leaflet: 'Email', consent: 'season', simpson: 'school' })).toEqual([
    'leaflet.wrong',
    'consent.wrong',
    'simpson.wrong',
  ]);
  expect(with_({ withheld: '' })).toEqual(['withheld.open']);
});

test('shares may lie 0.1 percentage points off, counts not at all', () => {
  const work = engine.solution('read-the-month', 'ro');
  const given = (answers: Record<string, string>): string[] =>
    found('read-the-month', { ...work, answers: { ...work.answers, ...answers } });
  // The true share is 56.0573…; on screen stands 56.1. What counts is the distance from the truth.
  for (const mobile of ['56,1', '56.0', '55,96', '56,15 %']) expect(given({ mobile })).toEqual([]);
  for (const mobile of ['56,2', '56.16', '55,95']) expect(given({ mobile })).toEqual(['mobile.off']);
  for (const mobile of ['0,561', '0.56']) expect(given({ mobile })).toEqual(['mobile.part']);
  expect(given({ mobile: '64,1' })).toEqual(['mobile.all']);
  expect(given({ bounce: '64,1' })).toEqual(['bounce.engaged']);
  for (const bounce of ['35,9', '36,01', '35.82']) expect(given({ bounce })).toEqual([]);
  for (const bounce of ['36,02', '35.81']) expect(given({ bounce })).toEqual(['bounce.off']);
  expect(given({ visits: '2 350' })).toEqual([]);
  expect(given({ visits: '2351' })).toEqual(['visits.off']);
  expect(given({ insight: 'Site-ul a mers foarte bine în luna octombrie.' })).toEqual(['insight.no-figure']);
  expect(given({ insight: 'Site-ul a avut 99999 de sesiuni în luna octombrie.' })).toEqual(['insight.other-figure']);
});

test('a built view is compared by its result: other metrics and another order of clicks do not matter', () => {
  const work = engine.solution('director-asks', 'en');
  const built = work.built!;
  const judged = (change: Partial<typeof built>): string[] => found('director-asks', { ...work, built: { ...built, ...change } });
  expect(judged({ metrics: ['views', 'engagementRate', 'sessions'], only: { newness: 'new', device: 'mobile' } })).toEqual([]);
  expect(judged({ only: { newness: 'new', device: 'mobile', consent: 'granted' } })).toEqual([]);
  expect(judged({ metrics: ['sessions'] })).toEqual(['view.metric']);
  expect(judged({ rows: 'source' })).toEqual(['view.rows']);
  expect(judged({ to: '2026-09-29' })).toEqual(['view.days']);
  expect(judged({ only: { device: 'mobile' } })).toEqual(['view.segment']);
});

test('the link of the leaflet: every fault by field', () => {
  const work = engine.solution('director-asks', 'en');
  const judged = (link: Partial<AnalyticsWork['link']>): string[] =>
    found('director-asks', { ...work, link: { ...work.link, ...link } });
  expect(judged({ medium: 'qr' })).toEqual(['link.unassigned']);
  expect(judged({ campaign: 'Pisac' })).toEqual(['link.capitals']);
  expect(judged({ campaign: 'pisac u gostima' })).toEqual(['link.spaces']);
  expect(judged({ campaign: 'књига' })).toEqual(['link.letters']);
  expect(judged({ source: 'ana@primer.rs' })).toEqual(['link.person']);
  expect(judged({ source: '' })).toEqual(['link.empty']);
  expect(judged({ url: 'program' })).toEqual(['link.not-web']);
  expect(judged({ url: 'https://x.example/?tel=064-123-4567' })).toEqual(['link.person']);
  expect(judged({ url: 'https://x.example/?utm_source=a' })).toEqual(['link.tagged-twice']);
});

test('an own report: what lies in its labels has to be seen, and people must not lie in them', () => {
  const work = engine.solution('own-numbers', 'sr');
  const own = { ...work.own!, kind: 'ga4' as const };
  expect(found('own-numbers', { ...work, own })).toEqual([]);
  expect(found('own-numbers', { ...work, own, traps: { ...work.traps, unassigned: 'no' } })).toEqual(['traps.missed']);
  const rows = [...own.rows, { label: '/potvrda?email=mira%40primer.rs', values: [1, 1, 1, 1] }];
  expect(found('own-numbers', { ...work, own: { ...own, rows } })).toEqual(['personal.seen']);
  expect(JSON.stringify(engine.judge('own-numbers', { ...work, own: { ...own, rows } }, context))).not.toContain('mira');
  expect(found('own-numbers', { ...work, own: { ...own, from: '2026-11-01' } })).toEqual(['period.backwards']);
  const advice = { ...work.advice, baseline: '12345', by: '2026-10-01', owner: ' ' };
  expect(found('own-numbers', { ...work, own, advice })).toEqual(['advice.owner', 'advice.past', 'target.elsewhere']);
  expect(found('own-numbers', { ...work, own, advice: { ...work.advice, baseline: '?' } })).toEqual([]);
});

test('hostile work is refused with every fault; what does not belong to it is dropped', () => {
  for (const input of [null, 7, [], 'x', { answers: 'no' }]) expect(engine.parse(input).ok).toBe(false);
  const work = engine.solution('own-numbers', 'en');
  expect(engine.parse({ ...work, extra: 1, answers: { nobody: 'x' }, events: [1, 2] })).toEqual({ ok: true, work });
  const bad = engine.parse({ ...work, seed: -1, view: { ...work.view, rows: 'x', from: '2026-02-31' }, built: 3 });
  expect(bad.ok ? [] : bad.faults.map(({ field }) => field)).toEqual(['seed', 'view.from', 'view.rows', 'built']);
  const many = { ...work, own: { ...work.own!, rows: Array.from({ length: LIMITS.rows + 1 }, () => work.own!.rows[0]!) } };
  expect(engine.parse(many)).toMatchObject({ ok: false, faults: [{ field: 'own.rows', code: 'too-many' }] });
});

test('nonsense days and segments in a view give an empty table, never a fault', () => {
  const work = engine.solution('director-asks', 'en');
  const built = { ...work.built!, from: '', to: '1900-01-01', only: { device: 'fridge' } };
  expect(found('director-asks', { ...work, built })).toEqual(['view.days']);
});

test('the definitions are those of the registry', () => {
  const of = (id: string): number => Number(context.specs.get(id)?.value);
  expect(DEFINITIONS).toMatchObject({
    engagedSeconds: of('ga4.engaged.seconds'),
    engagedViews: of('ga4.engaged.views'),
    engagedKeys: of('ga4.engaged.keys'),
    timeoutMinutes: of('ga4.timeout'),
  });
  expect(CHANNELS.length).toBe(of('ga4.channels'));
  expect(LIMITS.rows).toBe(of('own.analytics.rows'));
});
