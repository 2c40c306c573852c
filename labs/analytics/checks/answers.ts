import type { Finding } from '../../../src/labs/contract.ts';
import { fail, type Check, type Situation } from '../check.ts';
import { figuresIn, parseFigure } from '../../../src/labs/bench/parse-figure.ts';
import { report } from '../measure/report.ts';
import { dayNumber } from '../generate/events.ts';
import type { View } from '../measure/view.ts';
import { QUESTIONS } from '../questions/all.ts';
import type { NumberQuestion, OrderQuestion, PickQuestion, Question, SentenceQuestion } from '../questions/question.ts';

/** Percentage points that an answer may lie off (own.analytics.tolerance); counts are exact. */
const tolerance = ({ context }: Situation): number => {
  const value = context.specs.get('own.analytics.tolerance')?.value;
  return typeof value === 'number' ? value : 0.1;
};

function number(question: NumberQuestion, situation: Situation, given: string): Finding[] {
  const isShare = question.unit === 'percent';
  const read = parseFigure(given, isShare);
  if (read === undefined) return [fail('not-number', given, { given })];
  // The smallest part is for what binary fractions cannot hold, not for the learner.
  const most = isShare ? tolerance(situation) + 1e-9 : 0;
  const near = (value: number): boolean => Math.abs(read - value) <= most;
  const data = situation.data();
  if (near(question.truth(data))) return [];
  // A share written as a part of one: 0.571 instead of 57.1.
  if (isShare && Math.abs(read * 100 - question.truth(data)) <= most) return [fail('part', given, { given })];
  const slip = question.slips?.find(({ value }) => near(value(data)));
  return [fail(slip?.variant ?? 'off', given, { given })];
}

function pick(question: PickQuestion, situation: Situation, given: string): Finding[] {
  if (!question.options.includes(given)) return [fail('open', '')];
  return question.truth(situation.data()).includes(given) ? [] : [fail('wrong', given)];
}

function order(question: OrderQuestion, situation: Situation): Finding[] {
  const given = situation.work.order;
  const isWhole = given.length === question.options.length && question.options.every((option) => given.includes(option));
  if (!isWhole) return [fail('open', '')];
  const data = situation.data();
  const weights = given.map((option) => question.weight(data, option));
  const first = weights.findIndex((weight, i) => i > 0 && weight > (weights[i - 1] ?? 0));
  return first < 0 ? [] : [fail('wrong', given[first] ?? '', { above: given[first - 1] ?? '', below: given[first] ?? '' })];
}

/** The result as text that does not know the order of rows and columns. */
const fingerprint = (situation: Situation, view: View, metrics: View['metrics']): string => {
  const { rows, total } = report(situation.data(), { ...view, metrics: [...metrics] });
  return JSON.stringify([rows.map(({ keys, values }) => JSON.stringify([keys, values])).sort(), total]);
};

function built(wanted: View, situation: Situation): Finding[] {
  const mine = situation.work.built;
  if (!mine) return [fail('open', '')];
  const missing = wanted.metrics.find((metric) => !mine.metrics.includes(metric));
  if (missing) return [fail('metric', missing, { metric: missing })];
  if (fingerprint(situation, mine, wanted.metrics) === fingerprint(situation, wanted, wanted.metrics)) return [];
  // What differs is named one thing at a time, the coarsest first.
  if (mine.rows !== wanted.rows || mine.then !== wanted.then) return [fail('rows', mine.rows)];
  if (dayNumber(mine.from) !== dayNumber(wanted.from) || dayNumber(mine.to) !== dayNumber(wanted.to))
    return [fail('days', `${mine.from}–${mine.to}`, { from: mine.from || '–', to: mine.to || '–' })];
  return [fail('segment', Object.values(mine.only).join(', '))];
}

function sentence(question: SentenceQuestion, situation: Situation, given: string): Finding[] {
  if (given.trim().split(/\s+/).length < 6) return [fail('short', given)];
  const cited = figuresIn(given);
  if (cited.length === 0) return [fail('no-figure', given)];
  const known = new Set(question.figures(situation.data()));
  return cited.some((value) => known.has(value)) ? [] : [fail('other-figure', given)];
}

function look(question: Question, situation: Situation): Finding[] {
  if (question.kind === 'order') return order(question, situation);
  if (question.kind === 'view') return built(question.wanted, situation);
  const given = situation.work.answers[question.id] ?? '';
  if (given.trim() === '') return [fail('open', '')];
  if (question.kind === 'number') return number(question, situation, given);
  if (question.kind === 'pick') return pick(question, situation, given);
  return sentence(question, situation, given);
}

const BASIS: Record<string, string> = {
  mobile: 'ga4.engaged.seconds',
  bounce: 'ga4.engaged.seconds',
  leaflet: 'ga4.channels',
  facebook: 'ga4.channels',
};
/** One check for every question. */
export const ANSWERS: Check[] = QUESTIONS.map((question) => ({
  id: question.id,
  basis: BASIS[question.id] ?? 'own.analytics.tolerance',
  look: (situation) => look(question, situation),
}));
