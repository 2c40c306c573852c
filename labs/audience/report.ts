import { languageOf, type Writing } from '../../src/kernel/writing.ts';
import { toLatin } from '../../src/kernel/serbian/to-latin.ts';
import { feedbackOf } from '../../src/labs/bench/feedback.ts';
import type { Artifact, LabContext, LabTexts, Report, ReportTable } from '../../src/labs/contract.ts';
import { translator, type Translate } from '../../src/ui/texts/translator.ts';
import { tens } from './checks/money.ts';
import type { Situation } from './check.ts';
import { situationOf } from './judge.ts';
import type { Band } from './plan/reach.ts';
import { SCENARIOS } from './scenarios/scenarios.ts';
import { inWords } from './segment/say.ts';
import { FLOOR } from './town/facts.ts';
import type { AudienceWork } from './work.ts';

/** Groups in words, the plans with their bands, who is left out, and what each check says; sizes only as far as the floor allows. */
export function reportOf(artifact: Artifact<AudienceWork>, texts: LabTexts, reader: Writing, context?: LabContext): Report {
  const t = translator(reader, texts);
  const { inputs: work, results, scenario } = artifact;
  const title = SCENARIOS.find(({ id }) => id === scenario)?.title[languageOf(reader)] ?? scenario;
  const situation = situationOf(scenario, work, context ?? { today: '2026-11-23', specs: new Map() });
  const counts = { passed: results.passed, asked: results.asked };
  return {
    title: t('report.title', { scenario: reader === 'sr-Latn' ? toLatin(title) : title }),
    summary: work.own
      ? t('report.own', { ...counts, town: work.own.name || '–', owner: work.owner || '–', by: work.by || '–' })
      : t('report.summary', { ...counts, country: work.country }),
    lines: results.checks.map((check) => {
      const { name, saw, next } = feedbackOf(check.id, check, texts, reader, context?.specs ?? new Map());
      return { heading: name, after: saw, status: check.status, ...(next !== '' && { note: next }) };
    }),
    tables: tablesOf(work, situation, t),
  };
}

function tablesOf(work: AudienceWork, { reaches }: Situation, t: Translate): ReportTable[] {
  /** Below the floor nothing is told. */
  const bandOf = ({ low, high }: Band): string => (high < FLOOR ? t('ui.below') : `${tens(low)}–${tens(high)}`);
  const groups = {
    caption: t('report.groups'),
    head: ['', t('ui.sentence')],
    rows: work.segments.map((each, i) => [String(i + 1), inWords(each, t)]),
  };
  const plans = work.plans.map((plan, p): ReportTable => {
    const reach = reaches[p];
    const rows = plan.lines.map((line, l) => {
      const found = reach?.lines[l];
      const band = found ? bandOf(found.reach) : '–';
      return [
        t('ui.group', { number: line.segment + 1 }),
        t(`v.${line.network}`),
        line.money === null ? '–' : `${line.money} ${work.quote.currency}`,
        band,
      ];
    });
    const whole = reach
      ? [[t('ui.whole'), '', work.budget === null ? '–' : `${work.budget} ${work.quote.currency}`, bandOf(reach.reach)]]
      : [];
    const left = [t('ui.leftOut'), plan.leftOut.map((group) => t(`ui.g-${group}`)).join(', ') || '–', '', ''];
    const remedy = [t('report.remedy'), plan.remedy || '–', '', ''];
    return {
      caption: t('report.plan', { plan: p + 1 }),
      head: [t('ui.lineGroup'), t('ui.lineNetwork'), t('ui.lineMoney'), t('ui.reached')],
      rows: [...rows, ...whole, left, remedy],
    };
  });
  return work.segments.length > 0 ? [groups, ...plans] : plans;
}
