import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { compileCurriculum } from '../compile-curriculum.ts';
import { quizKeyOf } from '../editions/quiz-key.ts';
import { smallCourse } from '../fixtures/small-course.ts';
import { searchRows } from '../search/search-rows.ts';
import { PREPARATION } from './preparation.ts';

test('a change in what is prepared raises PREPARATION', () => {
  const { tree, compiled } = compileCurriculum(smallCourse());
  const keys = Object.values(tree?.lessons ?? {}).map(quizKeyOf);
  const rows = tree && compiled.map((course) => searchRows(tree, course));
  const seal = createHash('sha256')
    .update(JSON.stringify([compiled, keys, rows]))
    .digest('hex')
    .slice(0, 12);
  // If this fails: raise PREPARATION, then write the new pair here.
  expect([PREPARATION, seal]).toEqual([9, 'dddc7dc43fc8']);
});
