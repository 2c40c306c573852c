import { afterAll, beforeAll, expect, it } from 'vitest';
import { importCurriculum, migrations } from '#curriculum/server';
import { VISITOR } from '#kernel/actor.ts';
import { isRefusal } from '#kernel/refusal.ts';
import type { Ctx } from '#platform/database/db.ts';
import { openTestDatabase, type TestDatabase } from '#platform/database/test-database.ts';
import { oneLesson } from '../fixtures/one-lesson.ts';
import { markQuiz } from './mark-quiz.ts';

let database: TestDatabase;
let visitor: Ctx;
beforeAll(async () => {
  database = await openTestDatabase({ migrations });
  visitor = { db: database.db, clock: () => new Date('2026-11-23T12:00:00Z'), actor: VISITOR };
  await importCurriculum({ ...visitor, actor: { accountId: 'house', roles: ['administrator'] } }, oneLesson());
});
afterAll(() => database.close());

it('marks what was answered, tells what was not, and gives nothing away about that', async () => {
  const marked = await markQuiz(visitor, 'quiz-lesson', { 'q-choice': ['b'], 'not-ours': ['x'] }, 'ro');
  expect(marked).toEqual({
    'q-choice': { verdict: 'wrong', feedback: [expect.stringContaining('Not that. ro')] },
    'q-word': { verdict: 'unanswered', feedback: [] },
  });
});

it.each(['читалац', 'čitalac', 'CITALAC', 'cititor', ' Reader. '])('takes %s for the word', async (typed) =>
  expect((await markQuiz(visitor, 'quiz-lesson', { 'q-word': [typed] }, 'sr-Latn'))['q-word']?.verdict).toBe('right'),
);

it.each([
  ['quiz-lesson', undefined, 'answers-malformed'],
  ['quiz-lesson', null, 'answers-malformed'],
  ['quiz-lesson', { 'q-choice': 'a' }, 'answers-malformed'],
  ['quiz-lesson', { 'q-choice': [{ correct: true }] }, 'answers-malformed'],
  ['quiz-lesson', { 'q-word': ['x'.repeat(501)] }, 'answers-malformed'],
  ["q\0'; drop table", {}, 'answers-malformed'],
  ['undefined', {}, 'quiz-not-found'],
])('refuses %j with %j: %s', async (lessonId, answers, code) => {
  const refusal = await markQuiz(visitor, lessonId, answers, 'en').catch((error: unknown) => error);
  expect(isRefusal(refusal) && refusal.code).toBe(code);
});
