import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { u } from '../../src/labs/bench/random.ts';
import { reorder } from './generate/columns.ts';
import { dayName, NAME, NONE, ORIGINS, OWN_BANNER, type Events } from './generate/events.ts';
import { ln } from './generate/exact.ts';
import { exportRow } from './generate/export-row.ts';
import { generate } from './generate/generate.ts';
import { TIMEOUT_MS } from './generate/known-visits.ts';
import { channelOf } from './measure/channel.ts';
import { dataFrom, dataOf, type Data } from './measure/data-of.ts';
import { DEFINITIONS } from './measure/definitions.ts';
import { keptRows, report } from './measure/report.ts';
import { METRICS, type Dimension, type Segment, type View } from './measure/view.ts';
import { MODEL } from './model.ts';
import { buildLink, linkFaults, predictChannel } from './utm/build-link.ts';
import { modelText } from './write-model.ts';

const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 });
const onlys = fc.record(
  {
    device: fc.constantFrom('mobile', 'desktop', 'tablet'),
    channel: fc.constantFrom('Direct', 'Email', 'Organic Search', 'Organic Social', 'Referral', 'Unassigned', 'Display'),
    newness: fc.constantFrom('new', 'returning'),
    consent: fc.constantFrom('granted', 'denied'),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<Partial<Record<Segment, string>>>;
const spans = fc
  .tuple(fc.integer({ min: 0, max: 89 }), fc.integer({ min: 0, max: 89 }))
  .map(([a, b]) => ({ from: dayName(Math.min(a, b)), to: dayName(Math.max(a, b)) }));
const views = fc
  .tuple(spans, onlys, fc.constantFrom<Dimension>('channel', 'source', 'device', 'week', 'weekday', 'tagged'))
  .map(([span, only, rows]): View => ({ ...span, only, rows, then: null, metrics: [...METRICS] }));
const at = (name: (typeof METRICS)[number]): number => METRICS.indexOf(name);
const shuffled = (events: Events, seed: number): Events =>
  reorder(
    events,
    Array.from({ length: events.length }, (_, i) => i).sort((a, b) => u(seed, a) - u(seed, b)),
  );
const runs = (numRuns: number) => ({ numRuns });

test('model.ts is model.yaml', () => {
  const written = readFileSync(new URL('model.ts', import.meta.url), 'utf8');
  const made = modelText(readFileSync(new URL('model.yaml', import.meta.url), 'utf8'));
  // The written file is laid out for readers, so the two are compared without layout.
  const flat = (text: string): string => text.replaceAll(/['"\s]|,(?=\s*[}\]])/g, '');
  expect(flat(written)).toBe(flat(made));
});

test('same seed, same rows; another seed, others', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const [one, two] = [generate(seed), generate(seed)];
      expect(one).toEqual(two);
      expect(generate(seed + 1).time).not.toEqual(one.time);
    }),
    runs(15),
  );
});

test('engaged ≤ visits, engagement and bounce are one whole, channels add up to the total, people do not', () => {
  fc.assert(
    fc.property(seeds, views, (seed, view) => {
      const { rows, total } = report(dataOf(seed % 12), view);
      for (const { values } of rows) {
        expect(values[at('engagedSessions')]).toBeLessThanOrEqual(values[at('sessions')]!);
        const whole = values[at('engagementRate')]! + values[at('bounceRate')]!;
        expect(values[at('sessions')] === 0 ? 100 : whole).toBeCloseTo(100, 5);
        expect(values[at('users')]).toBeLessThanOrEqual(values[at('sessions')]!);
      }
      const sum = (metric: (typeof METRICS)[number]): number => rows.reduce((all, { values }) => all + values[at(metric)]!, 0);
      for (const metric of ['sessions', 'engagedSessions', 'views', 'keyEvents'] as const)
        expect(sum(metric)).toBe(total[at(metric)]);
      expect(sum('users')).toBeGreaterThanOrEqual(total[at('users')]!);
    }),
    runs(400),
  );
});

test('the order in which events arrive does not change a report', () => {
  fc.assert(
    fc.property(seeds, views, (seed, view) => {
      const events = generate(seed % 5);
      const other = dataFrom(shuffled(events, seed));
      expect(report(other, view)).toEqual(report(dataFrom(events), view));
      expect(report(other, { ...view, rows: 'page' })).toEqual(report(dataFrom(events), { ...view, rows: 'page' }));
    }),
    runs(12),
  );
});

test('filters commute, and two are the same as one after the other', () => {
  fc.assert(
    fc.property(seeds, views, (seed, view) => {
      const data = dataOf(seed % 12);
      const turned = Object.fromEntries(Object.entries(view.only).reverse());
      const both = keptRows(data, view);
      expect(keptRows(data, { ...view, only: turned })).toEqual(both);
      const each = Object.entries(view.only).map(([segment, value]) => keptRows(data, { ...view, only: { [segment]: value } }));
      const days = keptRows(data, { ...view, only: {} });
      expect(both).toEqual(days.map((kept, row) => (each.every((mask) => mask[row]) ? kept : 0)));
    }),
    runs(300),
  );
});

test('the tag and the report agree on what engaged means', () => {
  const { events, visits } = dataOf(3);
  const stamped = new Uint8Array(visits.length);
  for (let i = 0; i < events.length; i++) if (events.engaged[i]) stamped[visits.ofEvent[i]!] = 1;
  for (let row = 0; row < visits.length; row++) if (visits.counts[row]) expect(visits.engaged[row]).toBe(stamped[row]);
});

test('an event without consent carries nothing that would connect it', () => {
  const { events } = dataOf(4);
  let seen = 0;
  for (let i = 0; i < events.length; i++) {
    const row = exportRow(events, i);
    expect(row.event_date).toBe(new Date(row.event_timestamp / 1000).toISOString().slice(0, 10).replaceAll('-', ''));
    if (row.user_pseudo_id !== null) continue;
    seen++;
    expect(row.event_params).toMatchObject({ ga_session_id: null, engagement_time_msec: null, session_engaged: '0' });
  }
  expect(seen).toBeGreaterThan(1_000);
});

/** The first event of a link's visit, seen by the report. */
const channelInReport = (source: string, medium: string, campaign: string): string => {
  const spare: { source: string; medium: string; campaign?: string } = ORIGINS[0]!;
  return channelOf({ ...spare, source, medium, campaign });
};

test('the link builder predicts the channel that the report shows', () => {
  const parts = fc.record({
    url: fc.constant('https://biblioteka-lunograd.example/program'),
    source: fc.oneof(
      fc.constantFrom('facebook', 'google', 'letak', 'sms', 'email', 'youtube'),
      fc.stringMatching(/^[a-z0-9._-]{1,12}$/),
    ),
    medium: fc.oneof(
      fc.constantFrom('qr', 'social', 'email', 'cpc', 'banner', 'print', 'link'),
      fc.stringMatching(/^[a-z0-9._-]{1,12}$/),
    ),
    campaign: fc.stringMatching(/^[a-z0-9._-]{1,12}$/),
  });
  fc.assert(
    fc.property(parts, (link) => {
      const built = buildLink(link);
      if (built === undefined) return expect(linkFaults(link)).not.toEqual([]);
      const query = new URL(built).searchParams;
      const [source, medium, campaign] = ['source', 'medium', 'campaign'].map((part) => query.get(`utm_${part}`) ?? '');
      expect(channelInReport(source!, medium!, campaign!)).toBe(predictChannel(link));
    }),
    runs(1_000),
  );
  const data: Data = dataOf(2026);
  const bySource = report(data, {
    from: dayName(0),
    to: dayName(89),
    only: {},
    rows: 'source',
    then: 'channel',
    metrics: ['sessions'],
  });
  for (const { keys } of bySource.rows) {
    const [source, medium] = keys[0]!.split(' / ');
    const campaign = ORIGINS.find((origin) => origin.source === source)?.campaign ?? '';
    expect(predictChannel({ url: '', source: source!, medium: medium!, campaign })).toBe(keys[1]);
  }
});

test('the model has as many days and weeks as it says', () => {
  expect(MODEL.season.length * 7).toBeGreaterThanOrEqual(MODEL.days);
  expect(MODEL.sources.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 6);
});

/** Visits as the 30-minute rule makes them from the events of a browser: the second in which each began, event by event. */
function visitsByRule({ length, visitor, time, visit }: Events): { derived: number; stamped: number }[] {
  const order = Array.from({ length }, (_, i) => i)
    .filter((i) => visitor[i]! >= 0)
    .sort((a, b) => visitor[a]! - visitor[b]! || time[a]! - time[b]!);
  let derived = 0;
  return order.map((i, at) => {
    const before = order[at - 1];
    const goesOn =
      before !== undefined &&
      visitor[before] === visitor[i] &&
      time[i]! - time[before]! < DEFINITIONS.timeoutMinutes * 60 * 1_000_000;
    if (!goesOn) derived = Math.floor(time[i]! / 1_000_000);
    return { derived, stamped: visit[i]! };
  });
}

test('visits made anew from the events by the 30-minute rule are exactly the visits that were generated', () => {
  expect(TIMEOUT_MS).toBe(DEFINITIONS.timeoutMinutes * 60_000);
  fc.assert(
    fc.property(seeds, fc.integer({ min: 6, max: 90 }), (seed, days) => {
      const events = generate(seed, (done) => done < days / MODEL.days);
      for (const { derived, stamped } of visitsByRule(events)) if (derived !== stamped) expect(derived).toBe(stamped);
    }),
    runs(250),
  );
});

test('a direct visit is credited to the last known source of its browser, a visit without consent to none', () => {
  expect(MODEL.days).toBeLessThanOrEqual(90);
  const direct = ORIGINS.findIndex(({ source }) => source === '(direct)');
  let credited = 0;
  for (const seed of [1, 2026, 77]) {
    const { events, visits } = dataOf(seed);
    const began = new Map<number, { at: number; own: number; credit: number; visitor: number }>();
    for (let i = 0; i < events.length; i++) {
      const row = visits.ofEvent[i]!;
      if (events.visitor[i]! < 0) {
        const own = events.collected[i] === NONE ? direct : events.collected[i]!;
        if (own !== OWN_BANNER) expect(events.lastClick[i]).toBe(own);
      } else if (events.name[i] === NAME.start)
        began.set(row, {
          at: events.time[i]!,
          own: events.collected[i] === NONE ? direct : events.collected[i]!,
          credit: events.lastClick[i]!,
          visitor: events.visitor[i]!,
        });
    }
    const last = new Map<number, number>();
    for (const { own, credit, visitor } of [...began.values()].sort((a, b) => a.at - b.at)) {
      if (own !== direct) last.set(visitor, own);
      expect(credit).toBe(last.get(visitor) ?? direct);
      if (own === direct && credit !== direct) credited++;
    }
  }
  expect(credited).toBeGreaterThan(100);
});

test('the logarithm is right to 14 digits, and nothing that engines may compute differently is used', () => {
  fc.assert(
    fc.property(fc.double({ min: 2 ** -32, max: 1, noNaN: true }), (x) => {
      expect(Math.abs(ln(x) - Math.log(x))).toBeLessThanOrEqual(1e-14 * Math.max(1, Math.abs(Math.log(x))));
    }),
    runs(2_000),
  );
  expect(ln(1)).toBe(0);
  for (const file of [
    'generate/generate.ts',
    'generate/arrivals.ts',
    'generate/exact.ts',
    'measure/report.ts',
    'measure/visits.ts',
  ])
    expect(readFileSync(new URL(file, import.meta.url), 'utf8').replaceAll(/\/\*\*[\s\S]*?\*\//g, '')).not.toMatch(
      /\*\*|Math\.(?!sqrt|floor|round|max|min|abs)/,
    );
});
