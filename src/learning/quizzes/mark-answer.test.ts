import { expect, it } from 'vitest';
import type { QuizKeyItem } from '#curriculum/server';
import { markAnswer } from './mark-answer.ts';

const html = (text: string) => ({ en: `${text} en`, ro: `${text} ro`, sr: `${text} sr`, 'sr-Latn': `${text} sr-Latn` });
const choice: QuizKeyItem = {
  id: 'q',
  kind: 'choice',
  outcome: 'o',
  correct: ['b'],
  options: [
    { id: 'a', feedbackHtml: html('not a') },
    { id: 'b', feedbackHtml: null },
  ],
  accept: null,
  feedbackHtml: null,
};
const choices: QuizKeyItem = {
  ...choice,
  kind: 'choices',
  correct: ['a', 'b'],
  options: ['a', 'b', 'c'].map((id) => ({ id, feedbackHtml: id === 'c' ? html('not c') : null })),
};
const text: QuizKeyItem = {
  ...choice,
  kind: 'text',
  correct: [],
  options: [],
  accept: { en: ['reader'], ro: ['cititor'], sr: ['читалац', 'ђак'] },
  feedbackHtml: html('think'),
};

it('marks one choice and explains a wrong one in the reader’s writing', () => {
  expect(markAnswer(choice, ['b'], 'ro')).toEqual({ verdict: 'right', feedback: [] });
  expect(markAnswer(choice, ['a'], 'sr-Latn')).toEqual({ verdict: 'wrong', feedback: ['not a sr-Latn'] });
  expect(markAnswer(choice, ['a', 'b'], 'en').verdict).toBe('wrong');
});
it('wants the exact set of several', () => {
  expect(markAnswer(choices, ['b', 'a'], 'en').verdict).toBe('right');
  expect(markAnswer(choices, ['a'], 'en')).toEqual({ verdict: 'incomplete', feedback: [] });
  expect(markAnswer(choices, ['a', 'c'], 'en')).toEqual({ verdict: 'wrong', feedback: ['not c en'] });
  expect(markAnswer(choices, ['a', 'b', 'c'], 'en')).toEqual({ verdict: 'wrong', feedback: ['not c en'] });
});
it('takes options that do not exist for no answer', () => expect(markAnswer(choice, ['z'], 'en').verdict).toBe('unanswered'));
it.each(['читалац', 'čitalac', 'citalac', ' ЧИТАЛАЦ ', 'Reader', 'đak', 'djak'])(
  'accepts %s in either script, without case or diacritics',
  (typed) => expect(markAnswer(text, [typed], 'sr').verdict).toBe('right'),
);
it('says what to think of with a wrong text, and nothing with none', () => {
  expect(markAnswer(text, ['књига'], 'sr')).toEqual({ verdict: 'wrong', feedback: ['think sr'] });
  expect(markAnswer(text, ['  '], 'sr')).toEqual({ verdict: 'unanswered', feedback: [] });
});
