import { dayNumber, NAME } from '../generate/events.ts';
import { MODEL } from '../model.ts';
import type { Data } from './data-of.ts';
import { countVisit, figure, newTally, type Tally } from './tally.ts';
import { readingOf, type Reading } from './values-of.ts';
import type { Result, Row, Segment, View } from './view.ts';

const OTHER = 60_000;
/** Rows in the order of time, not of size. */
const TIMED = ['day', 'week', 'weekday'];

/** The rows of visits that a view asks about: 1 = stays. Each segment only takes away, so their order does not count. */
export function keptRows({ visits }: Data, { from, to, only }: Pick<View, 'from' | 'to' | 'only'>): Uint8Array {
  const kept = new Uint8Array(visits.length).fill(1);
  const [first, last] = [dayNumber(from), dayNumber(to)];
  for (let row = 0; row < kept.length; row++) {
    const day = visits.day[row] ?? 0;
    if (!(day >= first && day <= last)) kept[row] = 0;
  }
  for (const [segment, wanted] of Object.entries(only) as [Segment, string][]) {
    const reading = readingOf(visits, segment);
    for (let row = 0; row < kept.length; row++) if (kept[row] && reading.name(reading.of(row)) !== wanted) kept[row] = 0;
  }
  return kept;
}

/** Pages beyond the most viewed ones share one row. */
function manyPages({ events, visits }: Data, kept: Uint8Array): Reading {
  const views = new Map<number, number>();
  for (let i = 0; i < events.length; i++) {
    const page = events.page[i] ?? 0;
    if (events.name[i] === NAME.view && kept[visits.ofEvent[i] ?? 0]) views.set(page, (views.get(page) ?? 0) + 1);
  }
  const shown = [...views].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, MODEL.pageRows);
  const own = new Set(shown.map(([page]) => page));
  const names = readingOf(visits, 'page');
  return { of: (page) => (own.has(page) ? page : OTHER), name: (page) => (page === OTHER ? '(other)' : names.name(page)) };
}

export function report(data: Data, view: View): Result {
  const { events, visits } = data;
  const kept = keptRows(data, view);
  const dimensions = view.then ? [view.rows, view.then] : [view.rows];
  const readings = dimensions.map((each) => (each === 'page' ? manyPages(data, kept) : readingOf(visits, each)));
  const isOfPage = dimensions.map((each) => each === 'page');
  const [first, second] = readings;
  const groups = new Map<number, Tally>();
  const groupOf = (row: number, page: number): Tally => {
    const a = first?.of(isOfPage[0] ? page : row) ?? 0;
    const b = second?.of(isOfPage[1] ? page : row) ?? 0;
    let tally = groups.get(a * 65_536 + b);
    if (!tally) groups.set(a * 65_536 + b, (tally = newTally(second ? [a, b] : [a])));
    return tally;
  };
  const total = newTally([]);
  for (let row = 0; row < visits.length; row++) {
    if (!kept[row]) continue;
    for (const tally of isOfPage.includes(true) ? [total] : [total, groupOf(row, 0)]) {
      countVisit(tally, visits, row);
      tally.views += visits.views[row] ?? 0;
      tally.spent += visits.spent[row] ?? 0;
      tally.keyEvents += visits.keys[row] ?? 0;
    }
  }
  if (isOfPage.includes(true))
    for (let i = 0; i < events.length; i++) {
      const row = visits.ofEvent[i] ?? 0;
      if (!kept[row]) continue;
      const tally = groupOf(row, events.page[i] ?? 0);
      countVisit(tally, visits, row);
      if (events.name[i] === NAME.view) tally.views++;
      if (events.name[i] === NAME.key) tally.keyEvents++;
      tally.spent += events.engagement[i] ?? 0;
    }
  const all = [...groups.values()];
  const isWithheld = (tally: Tally): boolean => dimensions.includes('town') && tally.people.size < MODEL.threshold;
  const rows = all
    .filter((tally) => !isWithheld(tally))
    .map((tally): Row => ({
      keys: tally.keys.map((key, i) => readings[i]?.name(key) ?? ''),
      values: view.metrics.map((metric) => figure(tally, metric)),
    }));
  return {
    rows: inOrder(rows, TIMED.includes(view.rows)),
    total: view.metrics.map((metric) => figure(total, metric)),
    withheld: all.filter(isWithheld).length,
  };
}

/** By time, or the largest first; the names decide a tie, so that the same data always stand in the same order. */
const inOrder = (rows: Row[], isTimed: boolean): Row[] =>
  rows.sort((a, b) => {
    const [x, y] = [a.keys.join('\t'), b.keys.join('\t')];
    const byName = x < y ? -1 : Number(x > y);
    return isTimed ? byName : (b.values[0] ?? 0) - (a.values[0] ?? 0) || byName;
  });
