import { u } from '../../src/labs/bench/random.ts';
import type { Writing } from '../../src/kernel/writing.ts';
import { solutionFor } from './engine.ts';
import { DIMENSIONS, METRICS, SEGMENTS, type View } from './measure/view.ts';
import { begin } from './scenarios/begin.ts';
import { OWN_KINDS, TRAPS, type AnalyticsWork, type Own } from './work.ts';

/** Few autumns, many works in a row for each: the data of the last one are remembered. */
const SEEDS = [2026, 1, 77, 9_999, 2_147_483_647];
const IN_A_ROW = 48;
/** What people and machines write into fields: right forms of figures, wrong ones, other letters, nothing. */
const ODD = [
  ...['', ' ', '0', '-1', '56,1', '56.1 %', '0,56', '2 350', '2.350', '2\u202f350', '1e9', '12,5,7', 'NaN', '99999999999999'],
  ...[
    'много',
    'Unassigned',
    'Direct',
    'banner',
    'reversed',
    '1',
    '<b>1</b>',
    'ș ț đ џ',
    '😀',
    '\u0000',
    'e\u0301',
    'ana@primer.rs',
  ],
  ...[
    'https://x.example/?utm_source=a',
    'javascript:alert(1)',
    'https://biblioteka.example/p?q=1#h',
    'letak',
    'Letak',
    'qr',
    '%E0%A4',
  ],
  ...['În octombrie au fost 2350 de sesiuni, iar 56,1 % pe telefon.', 'Шест речи без иједне бројке у њима', '064/123-4567'],
];
const DAYS = ['', '2026-08-03', '2026-09-01', '2026-09-30', '2026-10-01', '2026-10-31', '1900-01-01', '2026-12-15'];
const VALUES = ['mobile', 'desktop', 'Direct', 'Email', 'new', 'returning', 'granted', 'denied', 'fridge', ''];

/** A work that `parse` accepts, the same for the same number: the solution with some of it taken away, changed or made odd. */
export function randomWork(n: number, scenario: string, writing: Writing): AnalyticsWork {
  let step = 0;
  const draw = (): number => u(n, 71, step++);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(draw() * items.length)] as Item;
  const seed = SEEDS[Math.floor(n / IN_A_ROW) % SEEDS.length] ?? 1;
  const work = draw() < 0.2 ? begin(scenario, seed) : solutionFor(scenario, writing, seed);
  /** How much is changed differs from work to work, so that some stay solved. */
  const strength = draw() < 0.2 ? 0 : draw() * 0.6;
  const odd = (value: string): string => (draw() >= strength ? value : draw() < 0.3 ? `${value}${pick(ODD)}` : pick(ODD));
  const view = (from: View): View =>
    draw() >= strength
      ? from
      : {
          from: pick(DAYS),
          to: pick(DAYS),
          only: Object.fromEntries(SEGMENTS.filter(() => draw() < 0.3).map((segment) => [segment, pick(VALUES)])),
          rows: pick(DIMENSIONS),
          then: draw() < 0.6 ? null : pick(DIMENSIONS),
          metrics: METRICS.filter(() => draw() < 0.5),
        };
  const own = (): Own => {
    const columns = Array.from({ length: Math.floor(draw() * 4) }, () => ({ name: pick(ODD), metric: pick(METRICS) }));
    const cell = (): number | null => (draw() < 0.1 ? null : Math.round(draw() * 100_000) / pick([1, 10, 100]));
    const rows = Array.from({ length: Math.floor(draw() * 12) }, () => ({ label: pick(ODD), values: columns.map(cell) }));
    return { kind: pick(OWN_KINDS), from: pick(DAYS), to: pick(DAYS), label: pick(ODD), columns, rows };
  };
  return {
    seed,
    view: view(work.view),
    answers: Object.fromEntries(Object.entries(work.answers).map(([id, value]) => [id, odd(value)])),
    order: draw() >= strength ? work.order : [...work.order, ...ODD.slice(0, 2)].filter(() => draw() < 0.8).reverse(),
    built: work.built && draw() < 0.9 ? view(work.built) : null,
    link: {
      url: odd(work.link.url),
      source: odd(work.link.source),
      medium: odd(work.link.medium),
      campaign: odd(work.link.campaign),
    },
    own: draw() >= strength ? work.own : draw() < 0.2 ? null : own(),
    traps: Object.fromEntries(
      TRAPS.map((trap) => [trap, draw() >= strength ? work.traps[trap] : pick(['', 'yes', 'no', 'unknown'] as const)]),
    ) as AnalyticsWork['traps'],
    advice: {
      what: odd(work.advice.what),
      column: draw() >= strength ? work.advice.column : pick([null, 0, 1, 5]),
      baseline: odd(work.advice.baseline),
      target: odd(work.advice.target),
      owner: odd(work.advice.owner),
      by: draw() >= strength ? work.advice.by : pick(DAYS),
    },
  };
}
