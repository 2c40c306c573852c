import type { LabContext, Verdict } from '../../src/labs/contract.ts';
import { runCheck, type Check } from './check.ts';
import { contestsOf, type Contest } from './compare.ts';
import { ablation, conclusion, myth, predicted } from './checks/one-post.ts';
import { conflict, limits, numbers, policy } from './checks/own-page.ts';
import { begging, favourite, goal, seeds, spacing, timing, verdict } from './checks/week.ts';
import type { FeedWork } from './work.ts';

/** All checks, in the order in which they are shown. */
export const CHECKS: readonly Check[] = [
  myth,
  predicted,
  ablation,
  conclusion,
  timing,
  spacing,
  begging,
  favourite,
  seeds,
  verdict,
  goal,
  numbers,
  conflict,
  limits,
  policy,
];

/** Pure: same work, same context, same verdict. The runs are made again here. */
export function judgeWith(asks: readonly string[], work: FeedWork, context: LabContext): Verdict {
  let contests: Contest[] | undefined;
  const situation = { work, context, contests: () => (contests ??= contestsOf(work)) };
  const checks = CHECKS.filter(({ id }) => asks.includes(id)).map((check) => runCheck(check, situation));
  const passed = checks.filter(({ status }) => status === 'pass' || status === 'warn').length;
  return { checks, asked: asks.length, passed, needs: [], solved: passed === asks.length };
}

export const basisOf = (id: string): string | undefined => CHECKS.find((check) => check.id === id)?.basis;
