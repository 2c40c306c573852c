/** The back door of the curriculum: commands and queries. */
export { migrations } from './tables.ts';
export { REFUSALS as CURRICULUM_REFUSALS, CurriculumFaulty, type RefusalCode as CurriculumRefusalCode } from './refusals.ts';
export {
  readCases,
  readCourse,
  readEdition,
  readGlossary,
  readInstruments,
  readPaths,
  readTrainerPage,
} from './queries/read-course.ts';
export { findMovedLesson, listLessonIds, readLesson } from './queries/read-lesson.ts';
export { listQuizKeys, readQuizKey } from './queries/read-quiz-key.ts';
export { INSTRUMENT_IDS, type QuizKey, type QuizKeyItem } from './editions/quiz-key.ts';
export { searchCourse } from './search/search-course.ts';
export { importCurriculum, type Imported, type ImportOptions } from './editions/import-curriculum.ts';
export { exportCurriculum, readEditionFiles } from './editions/export-curriculum.ts';
export { ensureFirstEdition, HOUSE, type FirstEdition } from './editions/ensure-first-edition.ts';
export { beginLesson } from './authoring/begin-lesson.ts';
export { stampLessons } from './translations/stamp-lessons.ts';
export { compileCurriculum } from './compile-curriculum.ts';
export { checkCurriculum, type Checked } from './check/check-curriculum.ts';
export { printIssues, printReport } from './check/print-report.ts';
export type { Summary } from './check/summarise.ts';
export { makeWorksheet, WORKSHEET_TYPES, type WorksheetType } from './worksheets/make-worksheet.ts';
export { readLabUses } from './queries/read-lab-uses.ts';
