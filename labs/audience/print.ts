import { languageOf, type Writing } from '../../src/kernel/writing.ts';
import { toLatin } from '../../src/kernel/serbian/to-latin.ts';
import type { LabTexts, Paper, PaperSheet } from '../../src/labs/contract.ts';
import { translator } from '../../src/ui/texts/translator.ts';
import { countryOf, engine } from './engine.ts';
import { PERSONAS } from './scenarios/personas.ts';
import { inWords } from './segment/say.ts';
import { inventedRow } from './town/town.ts';
import { ROW_FIELDS } from './work.ts';

/** A scenario for the handbook: the figures, the people, room to write, and a worked answer. */
export function paper(scenario: string, writing: Writing, texts: LabTexts): Paper {
  const t = translator(writing, texts);
  const summary = engine.scenarios.find(({ id }) => id === scenario);
  if (!summary) throw new Error(`The audience lab has no scenario ${scenario}.`);
  const say = (said: Record<'en' | 'ro' | 'sr', string>): string =>
    writing === 'sr-Latn' ? toLatin(said[languageOf(writing)]) : said[languageOf(writing)];
  const country = countryOf(writing);
  const solved = engine.solution(scenario, writing);
  const row = solved.own?.row ?? inventedRow(country);
  const figures: PaperSheet = {
    heading: t('paper.figures'),
    text: `${solved.own?.name ?? t(`ui.town-${country}`)}. ${t('ui.teaching')}`,
    table: {
      caption: t('ui.figures'),
      head: [t('ui.what'), t('ui.value')],
      rows: ROW_FIELDS.map((field) => [t(`ui.${field}`), String(row[field] ?? '–')]),
    },
  };
  const people: PaperSheet[] =
    scenario === 'three-personas'
      ? [{ heading: t('ui.personas'), text: PERSONAS.map(({ id }) => t(`persona.${id}`)).join('\n') }]
      : [];
  const room: PaperSheet[] = [{ heading: t('paper.write'), text: t('paper.writeText'), lines: 9 }];
  if (solved.plans.length > 0) room.push({ heading: t('paper.plan'), text: t('paper.planText'), lines: 8 });
  const { tables } = engine.report(
    {
      lab: 'audience',
      schemaVersion: 1,
      scenario,
      level: summary.level,
      writing,
      seed: solved.seed,
      inputs: solved,
      results: { checks: [], solved: true, asked: 0, passed: 0, needs: [] },
      specVersions: {},
      provenance: 'simulated',
    },
    texts,
  );
  const plans = (tables ?? []).slice(1).map((table): PaperSheet => ({ heading: table.caption, text: '', table }));
  return {
    title: say(summary.title),
    brief: say(summary.brief),
    instructions: t('paper.instructions'),
    files: [],
    checks: summary.asks.map((id) => ({ name: t(`check.${id}.name`), rule: t(`check.${id}.hint2`) })),
    solution: [],
    sheets: [figures, ...people, ...room],
    answers: [
      {
        heading: t('paper.answers'),
        text: [t('paper.answersText'), ...solved.segments.map((each, i) => `${i + 1}. ${inWords(each, t)}`)].join('\n'),
      },
      ...plans,
    ],
  };
}
