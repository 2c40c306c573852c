import { toLatin } from '../../src/kernel/serbian/to-latin.ts';
import { languageOf, type Writing } from '../../src/kernel/writing.ts';
import { feedbackOf } from '../../src/labs/bench/feedback.ts';
import type { Artifact, LabContext, LabTexts, Report, ReportTable } from '../../src/labs/contract.ts';
import { translator, type Translate } from '../../src/ui/texts/translator.ts';
import { dataOf } from './measure/data-of.ts';
import { questionsOf } from './questions/all.ts';
import { dayInWords, decimalInWords } from './questions/in-words.ts';
import { traceOf } from './questions/trace.ts';
import { asksOf, SCENARIOS } from './scenarios/scenarios.ts';
import { buildLink, predictChannel } from './utm/build-link.ts';
import { TRAPS, type AnalyticsWork } from './work.ts';

/** What was asked and answered, the rows behind the answers that are right, and the advice; where data are invented it says so. */
export function reportOf(artifact: Artifact<AnalyticsWork>, texts: LabTexts, reader: Writing, context?: LabContext): Report {
  const t = translator(reader, texts);
  const { inputs: work, results, scenario } = artifact;
  const title = SCENARIOS.find(({ id }) => id === scenario)?.title[languageOf(reader)] ?? scenario;
  const isOwn = work.own !== null && work.own.kind !== 'invented';
  const right = results.checks.filter(({ status }) => status === 'pass').map(({ id }) => id);
  const traces = questionsOf(asksOf(scenario)).filter(({ id }) => right.includes(id));
  return {
    title: t('report.title', { scenario: reader === 'sr-Latn' ? toLatin(title) : title }),
    summary: `${t('report.summary', { passed: results.passed, asked: results.asked })} ${t(isOwn ? 'report.own' : 'report.simulated')}`,
    lines: results.checks.map((check) => {
      const { name, saw, next } = feedbackOf(check.id, check, texts, reader, context?.specs ?? new Map());
      const given = work.answers[check.id] ?? '';
      const said = given && !(`o.${check.id}.${given}` in texts) ? given : given && t(`o.${check.id}.${given}`);
      return { heading: name, after: said ? `${said}: ${saw}` : saw, status: check.status, ...(next !== '' && { note: next }) };
    }),
    tables: [
      ...traces.flatMap((question) => traceOf(question, dataOf(work.seed), t, reader)),
      ...(right.includes('link') ? [linkTable(work, t)] : []),
      ...ownTables(work, t, reader),
    ],
  };
}

const linkTable = ({ link }: AnalyticsWork, t: Translate): ReportTable => ({
  caption: t('ui.link'),
  head: [t('ui.built'), t('ui.predicted')],
  rows: [[buildLink(link) ?? '', predictChannel(link)]],
});

function ownTables({ own, traps, advice }: AnalyticsWork, t: Translate, writing: Writing): ReportTable[] {
  if (!own) return [];
  const caption = t(own.kind === 'invented' ? 'report.inventedRows' : 'report.ownRows', {
    from: dayInWords(own.from, t),
    to: dayInWords(own.to, t),
  });
  const said = (field: string, value: string): string[] => [t(`ui.advice-${field}`), value || '–'];
  return [
    {
      caption,
      head: [own.label, ...own.columns.map(({ name }) => name)],
      rows: own.rows.map(({ label, values }) => [
        label,
        ...values.map((value) => (value === null ? '–' : decimalInWords(value, writing))),
      ]),
    },
    {
      caption: t('ui.traps'),
      head: [t('ui.trap'), t('ui.concerns')],
      rows: TRAPS.map((trap) => [t(`trap.${trap}`), traps[trap] === '' ? '–' : t(`ui.${traps[trap]}`)]),
    },
    {
      caption: t('ui.advice'),
      head: [t('ui.what'), t('ui.value')],
      rows: [
        said('what', advice.what),
        said('metric', advice.column === null ? '' : (own.columns[advice.column]?.name ?? '')),
        said('baseline', advice.baseline === '?' ? t('ui.unknownBaseline') : advice.baseline),
        said('target', advice.target),
        said('owner', advice.owner),
        said('by', advice.by),
      ],
    },
  ];
}
