import { byPlace, type Issue } from '#kernel/issue.ts';
import type { CurriculumFiles } from '../files/curriculum-files.ts';
import { readDirectory } from '../files/read-directory.ts';
import { parseCourse } from '../parse/parse-course.ts';
import type { CourseTree } from '../parse/tree.ts';
import { checkFigures } from './check-figures.ts';
import { checkFolders } from './check-folders.ts';
import { checkHeadings } from './check-headings.ts';
import { checkIds } from './check-ids.ts';
import { checkInstruments } from './check-instruments.ts';
import { checkLanguages } from './check-languages.ts';
import { checkLinks } from './check-links.ts';
import { checkMinutes } from './check-minutes.ts';
import { checkOrder } from './check-order.ts';
import { checkPaths } from './check-paths.ts';
import { checkQuiz } from './check-quiz.ts';
import { checkWorksheets } from './check-worksheets.ts';
import { checkSentences } from './check-sentences.ts';
import { checkSources } from './check-sources.ts';
import { checkTables } from './check-tables.ts';
import { checkTerms } from './check-terms.ts';
import { checkTrainerPages } from './check-trainer-pages.ts';
import { checkTypography } from './check-typography.ts';
import { checkUnfinished } from './check-unfinished.ts';
import type { Report, Rule } from './rule.ts';
import { checkSpelling } from './spelling/check-spelling.ts';
import { summarise, type Summary } from './summarise.ts';

const RULES: readonly Rule[] = [
  checkFolders,
  checkOrder,
  checkIds,
  checkLanguages,
  checkHeadings,
  checkTables,
  checkLinks,
  checkFigures,
  checkQuiz,
  checkWorksheets,
  checkInstruments,
  checkMinutes,
  checkPaths,
  checkSources,
  checkTerms,
  checkTrainerPages,
  checkTypography,
  checkSentences,
  checkUnfinished,
];

export interface Checked {
  /** Null when course.yaml is beyond reading; the other files have been read all the same. */
  tree: CourseTree | null;
  /** Everything, by file and line. */
  issues: Issue[];
  summary: Summary;
}

/** Holds a curriculum in memory against every rule of docs/CURRICULUM-FORMAT.md. Never throws. */
export function checkFiles(files: CurriculumFiles): Checked {
  const { tree, issues } = parseCourse(files);
  const report: Report = ({ file, line }, code, message, remedy, severity = 'error') => {
    issues.push({ file, ...(line === undefined ? {} : { line }), code, severity, message, remedy });
  };
  if (tree) for (const rule of RULES) rule(tree, report, files);
  issues.sort(byPlace);
  return { tree, issues, summary: summarise(tree, issues) };
}

/** The same for a folder. `words`: also every word of its prose against the dictionaries of the three languages. */
export async function checkCurriculum(dir: string, { words = false } = {}): Promise<Checked> {
  const { files, issues } = await readDirectory(dir);
  const checked = checkFiles(files);
  const spelling = words && checked.tree ? await checkSpelling(checked.tree, files) : [];
  if (issues.length === 0 && spelling.length === 0) return checked;
  const all = [...issues, ...checked.issues, ...spelling].sort(byPlace);
  return { tree: checked.tree, issues: all, summary: summarise(checked.tree, all) };
}
