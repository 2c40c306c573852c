import { resultOf } from '../../src/labs/bench/result-of.ts';
import type { CheckResult, CheckStatus, Finding, LabContext } from '../../src/labs/contract.ts';
import type { Data } from './measure/data-of.ts';
import type { AnalyticsWork } from './work.ts';

/** Everything that checks look at. The data are made when the first question asks for them. */
export interface Situation {
  work: AnalyticsWork;
  data: () => Data;
  context: LabContext;
}

export interface Check {
  id: string;
  /** Registry entry that shows where the rule comes from. */
  basis: string;
  look(situation: Situation): Finding[];
}

const finding =
  (status: CheckStatus) =>
  (variant: string, quote: string, values: Record<string, string | number> = {}): Finding => ({
    status,
    variant,
    evidence: [{ where: 'work', quote }],
    values,
  });
export const fail = finding('fail');
export const warn = finding('warn');

export const runCheck = (check: Check, situation: Situation): CheckResult =>
  resultOf(check.id, check.look(situation), situation.context);
