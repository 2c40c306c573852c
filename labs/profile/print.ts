import { languageOf, type Writing } from '../../src/kernel/writing.ts';
import { toLatin } from '../../src/kernel/serbian/to-latin.ts';
import type { LabTexts, Paper, PaperSheet, ReportTable } from '../../src/labs/contract.ts';
import { translator, type Translate } from '../../src/ui/texts/translator.ts';
import { NETWORK_NAMES } from './check.ts';
import { engine } from './engine.ts';
import { tablesOf } from './report.ts';
import { alsoInBrief, type ScenarioId } from './scenarios/begin.ts';
import { SCENARIOS } from './scenarios/scenarios.ts';
import type { ProfileWork } from './work.ts';

/** The facts of the library, as a table. */
function factsTable(scenario: ScenarioId, work: ProfileWork, t: Translate): ReportTable {
  const { brand, language } = work;
  const also = alsoInBrief(scenario, work);
  const fields = ['name', 'nameOther', 'handle', 'town', 'address', 'phone'] as const;
  const shown = fields.filter((field) => field !== 'nameOther' || language === 'sr');
  return {
    caption: t('ui.facts'),
    head: [t('report.field'), t('report.text')],
    rows: [
      ...shown.map((field) => [field === 'town' ? t('ui.town') : t(`ui.f-${field}`), brand[field]]),
      ...(also ? (['hours', 'link'] as const).map((field) => [t(`ui.f-${field}`), also[field]]) : []),
    ],
  };
}

/** A scenario for the handbook: facts, drafts, room to write, and one good solution. */
export function paper(scenario: string, writing: Writing, texts: LabTexts): Paper {
  const t = translator(writing, texts);
  const summary = SCENARIOS.find(({ id }) => id === scenario);
  if (!summary) throw new Error(`The profile studio has no scenario ${scenario}.`);
  const say = (said: Record<'en' | 'ro' | 'sr', string>): string =>
    writing === 'sr-Latn' ? toLatin(said[languageOf(writing)]) : said[languageOf(writing)];
  const isOwn = scenario === 'own-profiles';
  const begun = engine.start(scenario, writing);
  const solved = engine.solution(scenario, writing);
  const room = solved.profiles.map(({ network }): PaperSheet => {
    const name = NETWORK_NAMES[network];
    return { heading: t('paper.write', { network: name }), text: t('paper.writeFree'), lines: isOwn ? 5 : 4 };
  });
  const sheets: PaperSheet[] = isOwn
    ? [
        { heading: t('paper.own'), text: t('paper.ownText'), lines: 7 },
        { heading: t('ui.audit'), text: t('paper.auditText'), lines: 6 },
        ...room,
      ]
    : [
        { heading: t('paper.facts'), text: t('ui.factsBrief'), table: factsTable(summary.id, solved, t) },
        ...tablesOf(begun, t).map((table): PaperSheet => {
          const isDraft = Object.values(NETWORK_NAMES).includes(table.caption);
          return { heading: isDraft ? t('paper.draft', { network: table.caption }) : table.caption, text: '', table };
        }),
        ...room,
      ];
  const answers = tablesOf(solved, t).map((table): PaperSheet => ({ heading: table.caption, text: '', table }));
  return {
    title: say(summary.title),
    brief: say(summary.brief),
    instructions: t(isOwn ? 'paper.instructionsOwn' : 'paper.instructions'),
    files: [],
    checks: summary.asks.map((id) => ({ name: t(`check.${id}.name`), rule: t(`check.${id}.hint2`) })),
    solution: [],
    sheets,
    answers: [{ heading: t('paper.answers'), text: solved.brand.name, table: factsTable(summary.id, solved, t) }, ...answers],
  };
}
