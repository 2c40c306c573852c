import { DIRECTOR_ASKS } from './director-asks.ts';
import type { Question } from './question.ts';
import { READ_THE_MONTH } from './read-the-month.ts';

export const QUESTIONS: readonly Question[] = [...READ_THE_MONTH, ...DIRECTOR_ASKS];
export const questionsOf = (asks: readonly string[]): Question[] => QUESTIONS.filter(({ id }) => asks.includes(id));
