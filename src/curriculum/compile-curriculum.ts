import { WRITINGS } from '#kernel/writing.ts';
import { checkFiles, type Checked } from './check/check-curriculum.ts';
import type { CurriculumFiles } from './files/curriculum-files.ts';
import type { CourseTree } from './parse/tree.ts';
import { compileCourse, type CompiledCourse } from './render/compile-course.ts';
import type { EarlierSource } from './render/compile-lesson.ts';

/** A checked course, prepared in all four writings. */
export const compileTree = (tree: CourseTree, earlier: EarlierSource): CompiledCourse[] =>
  WRITINGS.map((writing) => compileCourse(tree, writing, earlier));

/** Everything between files and the database: parse, check, and, when there is a tree, prepare. */
export function compileCurriculum(files: CurriculumFiles): Checked & { compiled: CompiledCourse[] } {
  const checked = checkFiles(files);
  return { ...checked, compiled: checked.tree ? compileTree(checked.tree, () => undefined) : [] };
}
