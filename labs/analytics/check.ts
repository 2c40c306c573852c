import { settle, type CheckResult, type CheckStatus, type Finding, type LabContext } from '../../src/labs/contract.ts';
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

const ORDER: CheckStatus[] = ['fail', 'warn', 'unsure', 'na', 'pass'];

export function runCheck(check: Check, situation: Situation): CheckResult {
  const seen = check.look(situation).map((each) => settle(each, situation.context));
  const [worst, ...also] = seen.sort((a, b) => ORDER.indexOf(a.status) - ORDER.indexOf(b.status));
  if (!worst) return { id: check.id, status: 'pass', evidence: [] };
  return also.length > 0 ? { id: check.id, ...worst, also } : { id: check.id, ...worst };
}
