import { toLatin } from '../../src/kernel/serbian/to-latin.ts';
import { languageOf, type Writing } from '../../src/kernel/writing.ts';
import type { LabTexts, Paper, PaperSheet, ReportTable } from '../../src/labs/contract.ts';
import { translator, type Translate } from '../../src/ui/texts/translator.ts';
import { engine } from './engine.ts';
import { dataOf, type Data } from './measure/data-of.ts';
import { questionsOf } from './questions/all.ts';
import type { Question } from './questions/question.ts';
import { traceOf } from './questions/trace.ts';
import { TRAPS, type AnalyticsWork } from './work.ts';

/** The whole tables behind a question: on paper nobody can build them, so their reading is what remains to be done. */
const sheetsOf = (question: Question, number: number, data: Data, t: Translate, writing: Writing): PaperSheet[] => {
  const whole = { ...question, behind: question.behind.map(({ view }) => ({ view })) } as Question;
  const tables = traceOf(whole, data, t, writing);
  const heading = t('paper.question', { number });
  const options =
    question.kind === 'pick' && question.id !== 'leaflet'
      ? question.options.map((each) => `– ${t(`o.${question.id}.${each}`)}`)
      : [];
  const order = question.kind === 'order' ? [question.options.join(', ')] : [];
  return [
    ...tables.map((table, i): PaperSheet => ({
      heading: tables.length > 1 ? `${heading} · ${t('paper.figures', { number: i + 1 })}` : heading,
      text: i === 0 ? [t(`q.${question.id}`), ...options, ...order].join('\n') : '',
      table: shortened(table),
      ...(i === tables.length - 1 && { lines: question.kind === 'sentence' ? 4 : 2 }),
    })),
  ];
};

/** At most 45 rows and the total fit a page. */
const shortened = (table: ReportTable): ReportTable =>
  table.rows.length <= 46 ? table : { ...table, rows: [...table.rows.slice(0, 45), ...table.rows.slice(-1)] };

function answerOf(question: Question, work: AnalyticsWork, t: Translate): string {
  const given = work.answers[question.id] ?? '';
  if (question.kind === 'order') return work.order.join(', ');
  if (question.kind === 'view') return t('check.view.pass');
  return question.kind === 'pick' && question.id !== 'leaflet' ? t(`o.${question.id}.${given}`) : given;
}

/** A scenario for the handbook: the tables, the questions, room to write, and the answers with the rows behind them. */
export function paper(scenario: string, writing: Writing, texts: LabTexts): Paper {
  const t = translator(writing, texts);
  const summary = engine.scenarios.find(({ id }) => id === scenario);
  if (!summary) throw new Error(`The analytics lab has no scenario ${scenario}.`);
  const say = (said: Record<'en' | 'ro' | 'sr', string>): string =>
    writing === 'sr-Latn' ? toLatin(said[languageOf(writing)]) : said[languageOf(writing)];
  const work = engine.solution(scenario, writing);
  const data = dataOf(work.seed);
  const questions = questionsOf(summary.asks);
  const report = engine.report(
    {
      lab: 'analytics',
      schemaVersion: 1,
      scenario,
      level: summary.level,
      writing,
      seed: work.seed,
      inputs: work,
      results: { checks: [{ id: 'link', status: 'pass', evidence: [] }], solved: true, asked: 0, passed: 0, needs: [] },
      specVersions: {},
      provenance: 'simulated',
    },
    texts,
  );
  const sheets = questions.flatMap((question, i) => sheetsOf(question, i + 1, data, t, writing));
  if (summary.asks.includes('link'))
    sheets.push({
      heading: t('paper.link'),
      text: [t('q.link'), ...Object.values(engine.start(scenario, writing).link)].join('\n'),
      lines: 3,
    });
  if (summary.asks.includes('traps'))
    sheets.push({
      heading: t('paper.own'),
      text: [t('paper.ownText'), ...TRAPS.map((trap) => `– ${t(`trap.${trap}`)}: ${t(`trap.${trap}.text`)}`)].join('\n'),
      lines: 12,
    });
  return {
    title: say(summary.title),
    brief: say(summary.brief),
    instructions: t('paper.instructions'),
    files: [],
    checks: summary.asks.map((id) => ({ name: t(`check.${id}.name`), rule: t(`check.${id}.hint2`) })),
    solution: [],
    sheets,
    answers: [
      ...questions.map((question, i): PaperSheet => {
        const [table] = traceOf(question, data, t, writing);
        return {
          heading: t('paper.question', { number: i + 1 }),
          text: answerOf(question, work, t),
          ...(table && { table: shortened(table) }),
        };
      }),
      ...(summary.asks.includes('link') || work.own
        ? (report.tables ?? []).map((table): PaperSheet => ({ heading: t('paper.answers'), text: '', table }))
        : []),
    ],
  };
}
