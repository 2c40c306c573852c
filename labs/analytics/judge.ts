import type { LabContext, Verdict } from '../../src/labs/contract.ts';
import { runCheck, type Check } from './check.ts';
import { ANSWERS } from './checks/answers.ts';
import { OWN_CHECKS } from './checks/own.ts';
import { dataOf } from './measure/data-of.ts';
import type { AnalyticsWork } from './work.ts';

export const CHECKS: readonly Check[] = [...ANSWERS, ...OWN_CHECKS];

/** Pure: same work, same context, same verdict. Answers are computed from the seed each time, about 80 ms for the first. */
export function judgeWith(asks: readonly string[], work: AnalyticsWork, context: LabContext): Verdict {
  const situation = { work, data: () => dataOf(work.seed), context };
  const checks = asks.flatMap((id) => CHECKS.filter((check) => check.id === id)).map((check) => runCheck(check, situation));
  const passed = checks.filter(({ status }) => status === 'pass' || status === 'warn').length;
  return { checks, asked: asks.length, passed, needs: [], solved: passed === asks.length };
}

export const basisOf = (id: string): string | undefined => CHECKS.find((check) => check.id === id)?.basis;
