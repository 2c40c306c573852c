import { fail, type Check } from '../check.ts';
import { SEGMENTS } from '../model/words.ts';
import { onePost, reachOf, runs } from '../simulate.ts';
import { FACTORS, type Draft, type Factor, type FeedWork, type Guess } from '../work.ts';

/** Weights multiply predicted chances; they are no prices at which reports and likes are exchanged. */
export const myth: Check = {
  id: 'myth',
  basis: 'x.probabilities',
  look({ work: { myth: said } }) {
    if (said === null) return [fail('open', '')];
    return said === 'predicted' ? [] : [fail(said, said)];
  },
};

const isGuessed = (guess: Guess): boolean => SEGMENTS.every((segment) => guess[segment] !== null);

/** The first run has a full prediction before it. */
export const predicted: Check = {
  id: 'predicted',
  basis: 'own.feed.predict-first',
  look({ work: { tries } }) {
    const [first] = tries;
    if (!first) return [fail('no-run', '')];
    if (!isGuessed(first.guess)) return [fail('open', '')];
    const odd = SEGMENTS.filter((segment) => (first.guess[segment] ?? 0) < 0 || (first.guess[segment] ?? 0) > 100);
    return odd.map((segment) => fail('range', String(first.guess[segment]), { segment, value: first.guess[segment] ?? 0 }));
  },
};

/** Factors in which two posts differ; a post on another topic is another post. */
export const changesOf = (a: Draft, b: Draft): (Factor | 'topic')[] => [
  ...FACTORS.filter((factor) => a[factor] !== b[factor]),
  ...(a.topic === b.topic ? [] : (['topic'] as const)),
];

export interface Ablation {
  factor: Factor;
  /** Index into `tries`. */
  at: number;
}

/** Runs that differ from the first in exactly one factor: same feed, same luck. */
export const ablationsOf = ({ tries }: Pick<FeedWork, 'tries'>): Ablation[] => {
  const [first] = tries;
  if (!first) return [];
  return tries.slice(1).flatMap(({ preset, draft }, i) => {
    const [factor, ...more] = changesOf(first.draft, draft);
    return preset === first.preset && factor && factor !== 'topic' && more.length === 0 ? [{ factor, at: i + 1 }] : [];
  });
};

/** At least two factors were changed, each alone. */
export const ablation: Check = {
  id: 'ablation',
  basis: 'own.feed.ablations',
  look({ work, context }) {
    const least = Number(context.specs.get('own.feed.ablations')?.value ?? 2);
    const factors = new Set(ablationsOf(work).map(({ factor }) => factor));
    if (factors.size >= least) return [];
    if (factors.size > 0) return [fail('one', [...factors].join(), { factor: [...factors][0] ?? '' })];
    return [work.tries.length > 1 ? fail('several', '') : fail('none', '')];
  },
};

/** Largest change of the reach for each factor that was tried alone, in people. */
export function effectsOf(work: FeedWork): Map<Factor, number> {
  const [first] = work.tries;
  const effects = new Map<Factor, number>();
  if (!first) return effects;
  const found = ablationsOf(work);
  const drafts = [first, ...found.map(({ at }) => work.tries[at] ?? first)];
  const [base = 0, ...reaches] = runs(drafts.map(({ draft, preset }) => onePost(work.seed, draft, preset))).map(reachOf);
  found.forEach(({ factor }, i) => {
    const change = (reaches[i] ?? base) - base;
    if (Math.abs(change) >= Math.abs(effects.get(factor) ?? 0)) effects.set(factor, change);
  });
  return effects;
}

/** The factor that is said to count most is the one whose change moved the reach most. */
export const conclusion: Check = {
  id: 'conclusion',
  basis: 'own.feed.ablations',
  look({ work }) {
    const effects = effectsOf(work);
    if (effects.size < 2) return [fail('not-yet', '')];
    if (work.conclusion === null) return [fail('open', '')];
    const mine = effects.get(work.conclusion);
    if (mine === undefined) return [fail('not-tried', work.conclusion, { factor: work.conclusion })];
    const most = Math.max(...[...effects.values()].map(Math.abs));
    return Math.abs(mine) === most
      ? []
      : [fail('other', work.conclusion, { factor: work.conclusion, mine: Math.abs(mine), most })];
  },
};
