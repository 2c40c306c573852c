import { languageOf, type Writing } from '../../src/kernel/writing.ts';
import { toLatin } from '../../src/kernel/serbian/to-latin.ts';
import { feedbackOf } from '../../src/labs/bench/feedback.ts';
import type { Artifact, LabContext, LabTexts, Report, ReportTable } from '../../src/labs/contract.ts';
import { translator, type Translate } from '../../src/ui/texts/translator.ts';
import { NETWORK_NAMES } from './check.ts';
import { placedIn } from './checks/pictures.ts';
import { pinned } from './judge.ts';
import { RULES } from './networks.ts';
import { SCENARIOS } from './scenarios/scenarios.ts';
import type { ProfileWork } from './work.ts';

/** What each check says now, the texts of every profile, its pictures in words, and what becomes of the old ones. */
export function reportOf(artifact: Artifact<ProfileWork>, texts: LabTexts, reader: Writing, context?: LabContext): Report {
  const t = translator(reader, texts);
  const { results, scenario } = artifact;
  const known = SCENARIOS.find(({ id }) => id === scenario);
  const title = known?.title[languageOf(reader)] ?? scenario;
  const work = known ? pinned(known.id, artifact.inputs) : artifact.inputs;
  return {
    title: t('report.title', { scenario: reader === 'sr-Latn' ? toLatin(title) : title }),
    summary: t('report.summary', { passed: results.passed, asked: results.asked, name: work.brand.name || '–' }),
    lines: results.checks.map((check) => {
      const { name, saw, next } = feedbackOf(check.id, check, texts, reader, context?.specs ?? new Map());
      return { heading: name, after: saw, status: check.status, ...(next !== '' && { note: next }) };
    }),
    tables: tablesOf(work, t),
  };
}

export function tablesOf(work: ProfileWork, t: Translate): ReportTable[] {
  const profiles = work.profiles.map((profile): ReportTable => {
    const second =
      work.language === 'sr' ? (['nameOther', 'bioOther'] as const).map((field) => [field, profile[field]] as const) : [];
    const rows = [...RULES[profile.network].fields.map(({ field }) => [field, profile[field]] as const), ...second];
    return {
      caption: NETWORK_NAMES[profile.network],
      head: [t('report.field'), t('report.text')],
      rows: rows.filter(([, text]) => text.trim() !== '').map(([field, text]) => [t(`ui.f-${field}`), text]),
    };
  });
  const placed = placedIn(work).map(({ network, slot, placement }) => [
    `${NETWORK_NAMES[network]}, ${t(`ui.s-${slot}`)}`,
    placement.alt || '–',
  ]);
  const audit = work.audit.map((line) => [
    NETWORK_NAMES[line.network],
    line.decision === '' ? '–' : t(`ui.d-${line.decision}`),
    line.why || '–',
    line.who || '–',
    line.by || '–',
  ]);
  return [
    ...profiles.filter(({ rows }) => rows.length > 0),
    ...(placed.length > 0 ? [{ caption: t('report.pictures'), head: [t('report.place'), t('ui.alt')], rows: placed }] : []),
    ...(audit.length > 0
      ? [
          {
            caption: t('report.audit'),
            head: [t('ui.network'), t('ui.decision'), t('ui.why'), t('ui.who'), t('ui.by')],
            rows: audit,
          },
        ]
      : []),
  ];
}
