import { languageOf, type Writing } from '../../src/kernel/writing.ts';
import { toLatin } from '../../src/kernel/serbian/to-latin.ts';
import { feedbackOf } from '../../src/labs/bench/feedback.ts';
import type { Artifact, LabContext, LabTexts, Report, ReportTable } from '../../src/labs/contract.ts';
import { translator, type Translate } from '../../src/ui/texts/translator.ts';
import { changesOf } from './checks/one-post.ts';
import { contestsOf } from './compare.ts';
import { ACTIONS } from './model/words.ts';
import { whenInWords } from './when.ts';
import { SCENARIOS } from './scenarios/scenarios.ts';
import { onePost, reachOf, runs } from './simulate.ts';
import type { FeedWork } from './work.ts';

/** Runs, plans and weights in words, and what each check says; always with the sentence that this is no forecast. */
export function reportOf(artifact: Artifact<FeedWork>, texts: LabTexts, reader: Writing, context?: LabContext): Report {
  const t = translator(reader, texts);
  const { inputs: work, results, scenario } = artifact;
  const title = SCENARIOS.find(({ id }) => id === scenario)?.title[languageOf(reader)] ?? scenario;
  const counts = { passed: results.passed, asked: results.asked };
  return {
    title: t('report.title', { scenario: reader === 'sr-Latn' ? toLatin(title) : title }),
    summary:
      scenario === 'own-page'
        ? t('report.own', { ...counts, policy: work.policy, owner: work.owner || '–', by: work.by || '–' })
        : t('report.summary', counts),
    lines: results.checks.map((check) => {
      const { name, saw, next } = feedbackOf(check.id, check, texts, reader, context?.specs ?? new Map());
      return { heading: name, after: saw, status: check.status, ...(next !== '' && { note: next }) };
    }),
    tables: answerTables(scenario, work, t),
  };
}

/** What a piece of work holds, as tables: for the report, the worked solution and the page on paper. */
export function answerTables(scenario: string, work: FeedWork, t: Translate): ReportTable[] {
  if (scenario === 'one-post') return work.tries.length > 0 ? [triesTable(work, t)] : [];
  if (scenario === 'week') return [planTable(work.plan, t), ...(work.compared ? [comparedTable(work, t)] : [])];
  return [weightsTable(work, t)];
}

function triesTable(work: FeedWork, t: Translate): ReportTable {
  const [first] = work.tries;
  const reaches = runs(work.tries.map(({ draft, preset }) => onePost(work.seed, draft, preset))).map(reachOf);
  const rows = work.tries.map(({ draft, preset }, i) => {
    const changes = first ? changesOf(first.draft, draft).map((factor) => t(`f.${factor}`)) : [];
    return [
      String(i + 1),
      t(`p.${preset}`),
      i === 0 ? t('ui.firstRun') : changes.join(', ') || t('ui.nothing'),
      String(reaches[i]),
    ];
  });
  return { caption: t('report.tries'), head: [t('ui.number'), t('ui.feed'), t('ui.different'), t('ui.reachOf')], rows };
}

function planTable(plan: FeedWork['plan'], t: Translate): ReportTable {
  return {
    caption: t('report.plan'),
    head: [t('ui.when'), t('ui.topicIs'), t('f.type'), t('f.caption')],
    rows: [...plan]
      .sort((a, b) => a.at - b.at)
      .map(({ at, topic, type, caption }) => [whenInWords(at, t), t(`v.${topic}`), t(`v.${type}`), t(`v.${caption}`)]),
  };
}

function comparedTable(work: FeedWork, t: Translate): ReportTable {
  const mean = (numbers: number[]): string => String(Math.round(numbers.reduce((sum, each) => sum + each, 0) / numbers.length));
  return {
    caption: t('report.compared'),
    head: [t('ui.feed'), t('ui.mine'), t('ui.theirs'), t('ui.said')],
    rows: contestsOf(work).map(({ preset, mine, theirs }) => {
      const said = work.verdicts[preset];
      return [t(`p.${preset}`), mean(mine), mean(theirs), said ? t(`vd.${said}`) : '–'];
    }),
  };
}

function weightsTable(work: FeedWork, t: Translate): ReportTable {
  const decimal = (value: number): string => String(value).replace('-', '−');
  return {
    caption: t('report.weights'),
    head: [t('ui.action'), t('ui.first'), t('ui.second')],
    rows: ACTIONS.map((action) => [t(`v.${action}`), decimal(work.first[action]), decimal(work.second[action])]),
  };
}
