import { fail, ruleOf, warn, type Check } from '../check.ts';
import { complaintsOf, reachOf, runs, weighedWorlds } from '../simulate.ts';
import { LIMIT_STATEMENTS, type FeedWork, type LimitStatement } from '../work.ts';

/** Followers and people are the learner's own, with where and when they were read. */
export const numbers: Check = {
  id: 'numbers',
  basis: 'own.feed.own-numbers',
  look({ work: { own } }) {
    const { followers, people } = own;
    if (followers === null || people === null) return [fail('open', '')];
    if (followers < 0 || people <= 0) return [fail('negative', `${followers} / ${people}`)];
    if (followers > people) return [fail('more', `${followers} / ${people}`, { followers, people })];
    return own.source.trim() === '' || own.day === '' ? [fail('source', own.source)] : [];
  },
};

export interface Weighing {
  /** People reached, and complaints for a thousand showings, seed by seed. */
  first: { reach: number[]; complaints: number[] };
  second: { reach: number[]; complaints: number[] };
}

export function weighingOf(work: FeedWork): Weighing {
  const of = (weights: FeedWork['first']) => {
    const made = runs(weighedWorlds(work, weights, work.weighed));
    return { reach: made.map(reachOf), complaints: made.map(complaintsOf) };
  };
  return { first: of(work.first), second: of(work.second) };
}

const isHigher = (after: number[], before: number[]): boolean => after.every((each, i) => each > (before[i] ?? 0));

/** Two goals that pull in different directions: the library is seen by more, and the town complains more. */
export const conflict: Check = {
  id: 'conflict',
  basis: 'own.feed.seeds',
  look(situation) {
    const { work } = situation;
    const least = ruleOf(situation, 'own.feed.seeds', 5);
    if (work.weighed === 0) return [fail('not-run', '')];
    if (work.weighed < least) return [fail('few', '', { count: work.weighed, least })];
    if (JSON.stringify(work.first) === JSON.stringify(work.second)) return [fail('same', '')];
    const { first, second } = weighingOf(work);
    return [
      ...(isHigher(second.reach, first.reach) ? [] : [fail('no-reach', '')]),
      ...(isHigher(second.complaints, first.complaints) ? [] : [fail('no-complaints', '')]),
    ];
  },
};

/** What is true of the model; the other statements take it for a forecast. */
const TRUE_STATEMENTS: LimitStatement[] = ['weights', 'rates', 'direction'];

export const limits: Check = {
  id: 'limits',
  basis: 'own.feed.predict-first',
  look: ({ work: { limits: said } }) =>
    LIMIT_STATEMENTS.flatMap((statement) => {
      const [isTrue, isSaid] = [TRUE_STATEMENTS.includes(statement), said.includes(statement)];
      if (isTrue === isSaid) return [];
      return [fail(isTrue ? 'missed' : 'wrong', statement, { statement })];
    }),
};

/** A rule for the own page, in sentences, with somebody and a day; percentages are not taken from a model. */
export const policy: Check = {
  id: 'policy',
  basis: 'own.feed.own-numbers',
  look: ({ work: { policy: text, owner, by } }) => [
    ...(text.trim().length < 40 ? [fail('short', text)] : []),
    ...(owner.trim() === '' ? [fail('who', '')] : []),
    ...(by === '' ? [fail('when', '')] : []),
    ...(/\d\s*%/.test(text) ? [warn('percent', text)] : []),
  ],
};
