import { fail, ruleOf, warn, type Check, type Situation } from '../check.ts';
import { comparison, groupShares } from '../plan/plan-reach.ts';
import { WORLD_CPM } from '../town/facts.ts';

const round = (value: number): number => Math.round(value * 100) / 100;

/** Every plan spends exactly the budget, line by line. */
export const budget: Check = {
  id: 'budget',
  basis: 'own.audience.floor',
  look({ work }) {
    const all = work.budget;
    if (work.quote.cpm === null || work.quote.cpm <= 0) return [fail('price', String(work.quote.cpm))];
    if (all === null) return [fail('open', '')];
    if (all <= 0) return [fail('not-positive', String(all), { budget: round(all) })];
    if (work.plans.length === 0) return [fail('no-lines', '', { plan: 1 })];
    return work.plans.flatMap(({ lines }, p) => {
      const plan = p + 1;
      if (lines.length === 0) return [fail('no-lines', '', { plan })];
      const faults = lines.flatMap(({ money, segment }, l) => {
        const at = { plan, line: l + 1, segment: segment + 1 };
        if (!work.segments[segment]?.ads) return [fail('segment', '', at)];
        if (money === null) return [fail('empty', '', at)];
        return money <= 0 ? [fail('negative', String(money), { ...at, money: round(money) })] : [];
      });
      const sum = lines.reduce((total, { money }) => total + (money ?? 0), 0);
      if (faults.length > 0 || Math.abs(sum - all) < 0.005) return faults;
      return [
        fail(sum > all ? 'over' : 'under', String(round(sum)), {
          plan,
          sum: round(sum),
          budget: round(all),
          rest: round(Math.abs(all - sum)),
        }),
      ];
    });
  },
};

/** The price is the learner's own, with where and when it was given. */
export const quote: Check = {
  id: 'quote',
  basis: 'superads.cpm',
  look({ work: { quote: given } }) {
    if (given.cpm === null) return [fail('open', '')];
    if (given.cpm <= 0) return [fail('negative', String(given.cpm), { price: round(given.cpm) })];
    const faults = [];
    if (given.source.trim() === '' || given.day === '') faults.push(fail('source', given.source));
    if (given.cpm === WORLD_CPM && given.currency === 'USD')
      faults.push(warn('world', String(given.cpm), { price: given.cpm }, 'superads.cpm'));
    return faults;
  },
};

const ready = ({ reaches, expected }: Situation): boolean =>
  expected !== null && reaches.length > 0 && reaches.every(({ reach }) => reach.high > 0);
/** Told to the nearest ten, so that no single person shows. */
export const tens = (people: number): number => Math.round(people / 10) * 10;

/** Which of two plans reaches more people, or that it cannot be told. */
export const compare: Check = {
  id: 'compare',
  basis: 'own.audience.floor',
  look(situation) {
    const [first, second] = situation.reaches;
    if (!ready(situation) || !first || !second) return [fail('not-yet', '')];
    const { verdict } = situation.work;
    if (verdict === null) return [fail('open', '')];
    const right = comparison(first.reach, second.reach);
    const values = { a: tens(first.reach.low), b: tens(first.reach.high), c: tens(second.reach.low), d: tens(second.reach.high) };
    return verdict === right ? [] : [fail(`is-${right}`, verdict, values)];
  },
};

/** Whom the plan leaves out is said, and what is done for them. */
export const leftOut: Check = {
  id: 'left-out',
  basis: 'own.audience.left-out',
  look(situation) {
    if (!ready(situation) || !situation.expected) return [fail('not-yet', '')];
    const { expected, work, reaches } = situation;
    const ratio = ruleOf(situation, 'own.audience.left-out', 0.5);
    return work.plans.flatMap((plan, p) => {
      const shares = groupShares(expected, reaches[p]?.audience ?? new Uint8Array(expected.size), ratio);
      const found = shares.flatMap(({ group, addressed, town: all, leftOut: isOut }) => {
        const values = { plan: p + 1, group, addressed: Math.round(addressed), town: Math.round(all) };
        const said = plan.leftOut.includes(group);
        if (isOut && !said) return [fail('missed', group, values, 'own.audience.left-out')];
        return !isOut && said ? [warn('extra', group, values)] : [];
      });
      return plan.remedy.trim().length < 10 ? [...found, fail('remedy', '', { plan: p + 1 })] : found;
    });
  },
};

/** A plan has somebody and a day. */
export const owner: Check = {
  id: 'owner',
  basis: 'own.audience.floor',
  look: ({ work }) => [...(work.owner.trim() === '' ? [fail('who', '')] : []), ...(work.by === '' ? [fail('when', '')] : [])],
};
