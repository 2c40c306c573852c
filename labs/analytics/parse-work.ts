import { faultList, reader, type FieldCode } from '../../src/labs/bench/reader.ts';
import { DIMENSIONS, METRICS, SEGMENTS, type View } from './measure/view.ts';
import { QUESTIONS } from './questions/all.ts';
import { LIMITS, OWN_KINDS, TRAPS, type AnalyticsWork, type Own } from './work.ts';

export type Parsed = { ok: true; work: AnalyticsWork } | { ok: false; faults: { field: string; code: FieldCode }[] };
type Read = ReturnType<typeof reader<never>>;

/** Checks what claims to be work and copies only what belongs to it. */
export function parseWork(input: unknown): Parsed {
  const { faults, fault } = faultList<never>();
  const read = reader<never>(fault);
  const text = (from: Record<string, unknown>, field: string, at = '', most: number = LIMITS.text): string =>
    read.text(from[field], at + field, most);
  const root = read.object(input, '');
  const answers = read.object(root.answers, 'answers');
  const link = read.object(root.link, 'link');
  const traps = read.object(root.traps, 'traps');
  const advice = read.object(root.advice, 'advice');
  const work: AnalyticsWork = {
    seed: read.number(root.seed, 'seed', 0, 2 ** 31 - 1),
    view: viewIn(read, root.view, 'view'),
    answers: Object.fromEntries(
      QUESTIONS.filter(({ id }) => Object.hasOwn(answers, id)).map(({ id }) => [id, text(answers, id, 'answers.')]),
    ),
    order: read.list(root.order, 'order', 20).map((each, i) => read.text(each, `order.${i}`, LIMITS.name)),
    built: root.built === null ? null : viewIn(read, root.built, 'built'),
    link: {
      url: text(link, 'url', 'link.'),
      source: text(link, 'source', 'link.'),
      medium: text(link, 'medium', 'link.'),
      campaign: text(link, 'campaign', 'link.'),
    },
    own: root.own === null ? null : ownIn(read, root.own),
    traps: Object.fromEntries(
      TRAPS.map((trap) => [trap, read.oneOf(traps[trap], `traps.${trap}`, ['', 'yes', 'no', 'unknown'] as const)]),
    ) as AnalyticsWork['traps'],
    advice: {
      what: text(advice, 'what', 'advice.'),
      column: advice.column === null ? null : read.number(advice.column, 'advice.column', 0, LIMITS.columns - 1),
      baseline: text(advice, 'baseline', 'advice.', LIMITS.name),
      target: text(advice, 'target', 'advice.', LIMITS.name),
      owner: text(advice, 'owner', 'advice.', LIMITS.name),
      by: read.day(advice.by, 'advice.by'),
    },
  };
  return faults.length > 0 ? { ok: false, faults } : { ok: true, work };
}

function viewIn(read: Read, value: unknown, field: string): View {
  const view = read.object(value, field);
  const only = read.object(view.only, `${field}.only`);
  const metrics = read.list(view.metrics, `${field}.metrics`, LIMITS.metrics);
  return {
    from: read.day(view.from, `${field}.from`),
    to: read.day(view.to, `${field}.to`),
    only: Object.fromEntries(
      SEGMENTS.filter((segment) => Object.hasOwn(only, segment)).map((segment) => [
        segment,
        read.text(only[segment], `${field}.only.${segment}`, LIMITS.name),
      ]),
    ),
    rows: read.oneOf(view.rows, `${field}.rows`, DIMENSIONS),
    then: view.then === null ? null : read.oneOf(view.then, `${field}.then`, DIMENSIONS),
    metrics: [...new Set(metrics.map((each, i) => read.oneOf(each, `${field}.metrics.${i}`, METRICS)))],
  };
}

function ownIn(read: Read, value: unknown): Own {
  const own = read.object(value, 'own');
  const columns = read.list(own.columns, 'own.columns', LIMITS.columns).map((each, i) => {
    const column = read.object(each, `own.columns.${i}`);
    return {
      name: read.text(column.name, `own.columns.${i}.name`, LIMITS.name),
      metric: read.oneOf(column.metric, `own.columns.${i}.metric`, ['plain', ...METRICS]),
    };
  });
  const rows = read.list(own.rows, 'own.rows', LIMITS.rows).map((each, i) => {
    const row = read.object(each, `own.rows.${i}`);
    const values = read.list(row.values, `own.rows.${i}.values`, columns.length);
    return {
      label: read.text(row.label, `own.rows.${i}.label`, LIMITS.name),
      values: columns.map((_, c) =>
        values[c] === null || values[c] === undefined
          ? null
          : read.number(values[c], `own.rows.${i}.values.${c}`, -1e12, 1e12, true),
      ),
    };
  });
  return {
    kind: read.oneOf(own.kind, 'own.kind', OWN_KINDS),
    from: read.day(own.from, 'own.from'),
    to: read.day(own.to, 'own.to'),
    label: read.text(own.label, 'own.label', LIMITS.name),
    columns,
    rows,
  };
}
