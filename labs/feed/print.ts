import { languageOf, type Writing } from '../../src/kernel/writing.ts';
import { toLatin } from '../../src/kernel/serbian/to-latin.ts';
import type { LabTexts, Paper, PaperSheet } from '../../src/labs/contract.ts';
import { translator } from '../../src/ui/texts/translator.ts';
import { engine } from './engine.ts';
import { answerTables } from './report.ts';
import { begin } from './scenarios/begin.ts';
import { EVENTS } from './scenarios/week.ts';

/** A scenario for the handbook: the rules of the feed, room for a guess and a plan, then what the model showed. */
export function paper(scenario: string, writing: Writing, texts: LabTexts): Paper {
  const t = translator(writing, texts);
  const summary = engine.scenarios.find(({ id }) => id === scenario);
  if (!summary) throw new Error(`The feed simulator has no scenario ${scenario}.`);
  const say = (said: Record<'en' | 'ro' | 'sr', string>): string =>
    writing === 'sr-Latn' ? toLatin(said[languageOf(writing)]) : said[languageOf(writing)];
  const solved = engine.solution(scenario, writing);
  const [before, ...more] = answerTables(scenario, scenario === 'week' ? begin(scenario) : solved, t);
  const feeds = scenario === 'week' ? solved.presets : [solved.preset];
  const sheets: PaperSheet[] = [
    {
      heading: t('paper.feed'),
      text: [t('ui.banner'), ...feeds.map((preset) => `${t(`p.${preset}`)}: ${t(`pd.${preset}`)}`)].join('\n'),
    },
  ];
  if (scenario === 'one-post') sheets.push({ heading: t('paper.guess'), text: t('paper.guessText'), lines: 6 });
  if (scenario === 'week') {
    const events = EVENTS.map(({ id }) => t(`e.${id}`)).join('\n');
    sheets.push({ heading: t('ui.events'), text: events, ...(before && { table: before }) });
    sheets.push({ heading: t('paper.week'), text: t('paper.weekText'), lines: 9 });
  }
  if (scenario === 'own-page') sheets.push({ heading: t('paper.policy'), text: t('paper.policyText'), lines: 7 });
  const answers = (scenario === 'week' ? answerTables(scenario, solved, t) : [...(before ? [before] : []), ...more]).map(
    (table): PaperSheet => ({ heading: table.caption, text: '', table }),
  );
  const words = [t('paper.answersText'), solved.policy].filter((text) => text !== '').join('\n');
  return {
    title: say(summary.title),
    brief: say(summary.brief),
    instructions: t('paper.instructions'),
    files: [],
    checks: summary.asks.map((id) => ({ name: t(`check.${id}.name`), rule: t(`check.${id}.hint2`) })),
    solution: [],
    sheets,
    answers: [{ heading: t('paper.answers'), text: words }, ...answers],
  };
}
