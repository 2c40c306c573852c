import type { Finding } from '../../../src/labs/contract.ts';
import { fail, warn, type Check } from '../check.ts';
import { figuresIn, parseFigure } from '../../../src/labs/bench/parse-figure.ts';
import { linkFaults, namesPerson, predictChannel } from '../utm/build-link.ts';
import { TRAPS, type Own, type Trap } from '../work.ts';

/** Figures of a report: every cell, and the sum of each column of counts. */
const figuresOf = ({ rows, columns }: Own): Set<number> => {
  const cells = rows.flatMap(({ values }) => values.filter((value) => value !== null));
  const sums = columns.map((_, c) => rows.reduce((sum, { values }) => sum + (values[c] ?? 0), 0));
  return new Set([...cells, ...sums].map((value) => Math.round(value * 100) / 100));
};

/** Traps that can be seen in the labels themselves. */
function plainTraps({ rows }: Own): Trap[] {
  const labels = rows.map(({ label }) => label.trim());
  const lower = labels.map((label) => label.toLowerCase());
  const found: Trap[] = [];
  if (lower.some((label) => label.includes('unassigned'))) found.push('unassigned');
  if (lower.some((label) => label.includes('(other)'))) found.push('other');
  if (new Set(lower).size < new Set(labels).size) found.push('double');
  return found;
}

const link: Check = {
  id: 'link',
  basis: 'own.analytics.link',
  look({ work }) {
    const faults = linkFaults(work.link).map(({ field, code }): Finding => fail(code, work.link[field], { field }));
    if (faults.length > 0) return faults;
    return predictChannel(work.link) === 'Unassigned' ? [fail('unassigned', work.link.medium, { medium: work.link.medium })] : [];
  },
};

const rows: Check = {
  id: 'rows',
  basis: 'own.analytics.rows',
  look({ work: { own } }) {
    if (!own || own.rows.length === 0) return [fail('none', '')];
    if (own.columns.length === 0) return [fail('no-column', own.label)];
    if (own.rows.every(({ values }) => values.every((value) => value === null))) return [fail('no-figure', own.label)];
    return own.kind === 'invented' ? [warn('simulated', own.label)] : [];
  },
};

const period: Check = {
  id: 'period',
  basis: 'own.analytics.rows',
  look({ work: { own } }) {
    if (!own || own.from === '' || own.to === '') return [fail('open', '')];
    return own.from > own.to ? [fail('backwards', `${own.from} – ${own.to}`, { from: own.from, to: own.to })] : [];
  },
};

const personal: Check = {
  id: 'personal',
  basis: 'own.analytics.link',
  look: ({ work: { own } }) =>
    // The label is not quoted: it would go into the report.
    own?.rows.flatMap(({ label }, i) => (namesPerson(label) ? [fail('seen', '', { row: i + 1 })] : [])).slice(0, 5) ?? [
      fail('none', ''),
    ],
};

const traps: Check = {
  id: 'traps',
  basis: 'ga4.channels',
  look({ work }) {
    const open = TRAPS.filter((trap) => work.traps[trap] === '').map((trap) => fail('open', '', { trap }));
    const plain = work.own ? plainTraps(work.own) : [];
    const missed = plain.filter((trap) => !['yes', ''].includes(work.traps[trap])).map((trap) => fail('missed', '', { trap }));
    return [...missed, ...open];
  },
};

const advice: Check = {
  id: 'advice',
  basis: 'own.analytics.rows',
  look({ work: { advice, own } }) {
    const { what, by, owner } = advice;
    if (what.trim().split(/\s+/).length < 6) return [fail('short', what)];
    const figures = own ? figuresOf(own) : new Set();
    const cites = figuresIn(what).some((value) => figures.has(value));
    return [
      ...(cites ? [] : [fail('no-figure', what)]),
      ...(owner.trim() === '' ? [fail('owner', '')] : []),
      ...(by === '' ? [fail('day', '')] : own && own.to !== '' && by <= own.to ? [fail('past', by, { by, to: own.to })] : []),
    ];
  },
};

const target: Check = {
  id: 'target',
  basis: 'own.analytics.rows',
  look({ work: { advice, own } }) {
    if (advice.column === null || !own?.columns[advice.column]) return [fail('metric', '')];
    const goal = parseFigure(advice.target, true) ?? parseFigure(advice.target, false);
    if (goal === undefined) return [fail('target', advice.target)];
    if (advice.baseline.trim() === '?') return [];
    const readings = [parseFigure(advice.baseline, true), parseFigure(advice.baseline, false)];
    if (readings.every((value) => value === undefined)) return [fail('baseline', advice.baseline)];
    const figures = figuresOf(own);
    return readings.some((value) => value !== undefined && figures.has(value))
      ? []
      : [fail('elsewhere', advice.baseline, { given: advice.baseline })];
  },
};

/** What is asked of a link, of an own report and of the advice that is drawn from it. */
export const OWN_CHECKS: Check[] = [link, rows, period, personal, traps, advice, target];
