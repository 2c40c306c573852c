import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { u } from '../../src/labs/bench/random.ts';
import { reorder } from './generate/columns.ts';
import { dayName, ORIGINS, type Events } from './generate/events.ts';
import { exportRow } from './generate/export-row.ts';
import { generate } from './generate/generate.ts';
import { channelOf } from './measure/channel.ts';
import { dataFrom, dataOf, type Data } from './measure/data-of.ts';
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
