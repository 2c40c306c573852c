import type { Artifact, LabContext, LabTexts, Report, ReportLine } from '../../src/labs/contract.ts';
import { languageOf, type Writing } from '../../src/kernel/writing.ts';
import { toLatin } from '../../src/kernel/serbian/to-latin.ts';
import { translator } from '../../src/ui/texts/translator.ts';
import { feedbackOf } from '../../src/labs/bench/feedback.ts';
import { judgeSite } from './judge.ts';
import type { Scenario } from './scenarios/scenario.ts';
import type { SeoWork } from './work.ts';

/** Before and after, check by check, in the words of `writing`, whatever the work itself is written in. Without a context, dated limits are left out of "before". */
export function reportOf(
  scenario: Scenario,
  start: SeoWork,
  artifact: Artifact<SeoWork>,
  texts: LabTexts,
  writing: Writing,
  context?: LabContext,
): Report {
  const { results, inputs } = artifact;
  const t = translator(writing, texts);
  const known: LabContext = context ?? { today: '1970-01-01', specs: new Map() };
  const before = scenario.needs === 'plan' ? undefined : judgeSite(scenario, start, known);
  const words = (id: string, verdict: typeof results | undefined): string => {
    const result = verdict?.checks.find((check) => check.id === id);
    return result ? feedbackOf(id, result, texts, writing, known.specs).saw : '';
  };
  const shown = results.checks.filter(({ id, status }) => (before ? scenario.asks.includes(id) : status !== 'na'));
  const lines = shown.map((result): ReportLine => {
    const { name, saw, next } = feedbackOf(result.id, result, texts, writing, known.specs);
    if (before)
      return {
        heading: name,
        before: words(result.id, before),
        after: saw,
        status: result.status,
        ...(next ? { note: next } : {}),
      };
    const plan = inputs.plan.find((item) => item.checkId === result.id);
    const after = plan
      ? t('report.planned', { what: plan.what, who: plan.who, by: plan.by })
      : result.status === 'fail'
        ? t('report.unplanned')
        : t('report.nothing-to-do');
    return { heading: name, before: saw, after, status: result.status, ...(next ? { note: next } : {}) };
  });
  const own = scenario.title[languageOf(writing)];
  const because = inputs.because.trim();
  return {
    title: t('report.title', { scenario: writing === 'sr-Latn' ? toLatin(own) : own }),
    summary: [
      t(before ? 'report.repaired' : 'report.covered', { passed: results.passed, asked: results.asked }),
      because === '' ? '' : t('report.because', { because }),
    ]
      .filter((part) => part !== '')
      .join(' '),
    lines,
  };
}
