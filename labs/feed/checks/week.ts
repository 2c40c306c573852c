import { fail, ruleOf, type Check } from '../check.ts';
import { partOf } from '../model/world.ts';
import { EVENTS } from '../scenarios/week.ts';
import { DAY } from '../simulate.ts';

/** A feed's name as the texts choose by it: ICU allows no hyphen in a choice. */
const inTexts = (preset: string): string => preset.replace('-', '_');
/** Day 1 to 7 and part of the day, for the texts. */
const whenOf = (round: number): { day: number; part: string } => ({ day: Math.floor(round / DAY) + 1, part: partOf(round) });

/** Every event is announced in time, and nothing is announced when it is over. */
export const timing: Check = {
  id: 'timing',
  basis: 'own.feed.before',
  look(situation) {
    const { plan } = situation.work;
    const most = ruleOf(situation, 'own.feed.before', 2) * DAY;
    const least = ruleOf(situation, 'own.feed.notice', 2);
    return EVENTS.flatMap(({ id, topic, at }) => {
      const posts = plan.filter((post) => post.topic === topic);
      const late = posts.filter((post) => post.at >= at).map((post) => fail('late', id, { event: id, ...whenOf(post.at) }));
      const isTold = posts.some((post) => post.at <= at - least && post.at >= at - most);
      return isTold ? late : [...late, fail('missing', id, { event: id, days: most / DAY })];
    });
  },
};

/** No two posts in the same part of a day. */
export const spacing: Check = {
  id: 'spacing',
  basis: 'own.feed.spacing',
  look({ work: { plan } }) {
    if (plan.length === 0) return [fail('none', '')];
    const rounds = new Set(plan.map(({ at }) => at).filter((at, i, all) => all.indexOf(at) !== i));
    return [...rounds].map((at) =>
      fail('same', String(at), { count: plan.filter((post) => post.at === at).length, ...whenOf(at) }),
    );
  },
};

/** No post begs for likes and shares. */
export const begging: Check = {
  id: 'begging',
  basis: 'own.feed.begging',
  look: ({ work: { plan } }) =>
    plan.flatMap(({ caption }, i) => (caption === 'bait' ? [fail('bait', caption, { number: i + 1 })] : [])),
};

/** What was expected stood there before it was run. */
export const favourite: Check = {
  id: 'favourite',
  basis: 'own.feed.predict-first',
  look({ work: { compared } }) {
    if (compared === null) return [fail('not-run', '')];
    return compared.favourite === null ? [fail('open', '')] : [];
  },
};

/** At least three feeds and five seeds, with the plan as it stands now. */
export const seeds: Check = {
  id: 'seeds',
  basis: 'own.feed.seeds',
  look(situation) {
    const { compared, plan } = situation.work;
    if (compared === null) return [fail('not-run', '')];
    const [feeds, least] = [ruleOf(situation, 'own.feed.presets', 3), ruleOf(situation, 'own.feed.seeds', 5)];
    return [
      ...(JSON.stringify(compared.plan) === JSON.stringify(plan) ? [] : [fail('changed', '')]),
      ...(compared.presets.length < feeds ? [fail('presets', '', { count: compared.presets.length, least: feeds })] : []),
      ...(compared.seeds < least ? [fail('few', '', { count: compared.seeds, least })] : []),
    ];
  },
};

/** For each feed it is said whether the plan is better, worse, or that it cannot be told. */
export const verdict: Check = {
  id: 'verdict',
  basis: 'own.feed.seeds',
  look({ work, contests: run }) {
    const contests = run();
    if (contests.length === 0) return [fail('not-yet', '')];
    return contests.flatMap(({ preset, mine, theirs, outcome }) => {
      const said = work.verdicts[preset];
      const wins = mine.filter((each, i) => each > (theirs[i] ?? 0)).length;
      if (said === undefined) return [fail('open', preset, { preset: inTexts(preset) })];
      return said === outcome ? [] : [fail(`is-${outcome}`, said, { preset: inTexts(preset), wins, seeds: mine.length })];
    });
  },
};

const mean = (numbers: number[]): number => numbers.reduce((sum, each) => sum + each, 0) / Math.max(1, numbers.length);

/** Parents: nowhere fewer than with the colleague's plan, and surely more in two feeds. */
export const goal: Check = {
  id: 'goal',
  basis: 'own.feed.presets',
  look({ contests: run }) {
    const contests = run();
    if (contests.length < 2) return [fail('not-yet', '')];
    const short = contests.filter(({ mine, theirs }) => mean(mine) < mean(theirs));
    if (short.length > 0)
      return short.map(({ preset, mine, theirs }) =>
        fail('short', preset, { preset: inTexts(preset), mine: Math.round(mean(mine)), theirs: Math.round(mean(theirs)) }),
      );
    const sure = contests.filter(({ outcome }) => outcome === 'better').length;
    return sure >= 2 ? [] : [fail('unsure', '', { sure })];
  },
};
