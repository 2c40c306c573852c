import type { LabTexts, Paper } from '../../src/labs/contract.ts';
import { languageOf, type Writing } from '../../src/kernel/writing.ts';
import { toLatin } from '../../src/kernel/serbian/to-latin.ts';
import { translator } from '../../src/ui/texts/translator.ts';
import { engine } from './engine.ts';
import type { SeoWork } from './work.ts';

/** The files of a piece of work as a reader may see them: name → content. */
function filesOf(work: SeoWork): Map<string, string> {
  const files = new Map(work.pages.map((page) => [`${page.id}.html`, page.html]));
  if (work.robots.status === 200) files.set('robots.txt', work.robots.text);
  if (work.sitemapXml !== '') files.set('sitemap.xml', work.sitemapXml);
  const profile = work.businessProfile;
  if (profile) files.set('business-profile', [profile.name, profile.address, profile.phone, profile.description].join('\n'));
  return files;
}

/** A scenario for the handbook: the broken files, what to look at, and the files of the solution that differ. */
export function paper(scenario: string, writing: Writing, texts: LabTexts): Paper {
  const t = translator(writing, texts);
  const summary = engine.scenarios.find(({ id }) => id === scenario);
  if (!summary) throw new Error(`The SEO lab has no scenario ${scenario}.`);
  const say = (said: Record<'en' | 'ro' | 'sr', string>): string => {
    const own = said[languageOf(writing)];
    return writing === 'sr-Latn' ? toLatin(own) : own;
  };
  const start = filesOf(engine.start(scenario, writing));
  const solved = filesOf(engine.solution(scenario, writing));
  const marks = engine.marks(scenario, writing);
  const heading = (name: string): string => t('paper.file', { name });
  return {
    title: say(summary.title),
    brief: say(summary.brief),
    instructions: t('paper.instructions'),
    files: [...start]
      .filter(([, code]) => code !== '')
      .map(([name, code]) => ({
        heading: heading(name),
        code,
        marked: marks.filter(({ where }) => where === name).map(({ line }) => line),
      })),
    checks: summary.asks.map((id) => ({ name: t(`check.${id}.name`), rule: t(`check.${id}.hint2`) })),
    solution: [...solved]
      .filter(([name, code]) => start.get(name) !== code)
      .map(([name, code]) => ({ heading: heading(name), code })),
  };
}
