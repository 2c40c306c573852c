import type { Issue } from '#kernel/issue.ts';
import type { CurriculumFiles } from '../files/curriculum-files.ts';
import type { CourseTree } from '../parse/tree.ts';

/** How a rule reports: file and line first, then what is wrong and what to do. Severity is `error` unless said. */
export type Report = (
  place: { file: string; line?: number },
  code: string,
  message: string,
  remedy: string,
  severity?: Issue['severity'],
) => void;

/** A rule sees the whole course and reports everything it finds. */
export type Rule = (tree: CourseTree, report: Report, files: CurriculumFiles) => void;
