import { settle, type CheckResult, type CheckStatus, type Finding, type LabContext } from '../../src/labs/contract.ts';
import type { Contest } from './compare.ts';
import type { FeedWork } from './work.ts';

/** What a check looks at. Runs are made again where they are needed: nothing that was computed is kept in the work. */
export interface Situation {
  work: FeedWork;
  context: LabContext;
  /** The plan against the colleague's; run once for all checks that ask. */
  contests: () => Contest[];
}

export interface Check {
  id: string;
  /** Registry entry that shows where the rule comes from. */
  basis: string;
  look(situation: Situation): Finding[];
}

const finding =
  (status: CheckStatus) =>
  (variant: string, quote: string, values: Record<string, string | number> = {}, specRef?: string): Finding => ({
    status,
    variant,
    evidence: [{ where: 'work', quote }],
    values,
    ...(specRef && { specRef }),
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

/** A house rule's number from the registry, or our own default where no registry was given. */
export const ruleOf = ({ context }: Situation, id: string, otherwise: number): number => {
  const value = context.specs.get(id)?.value;
  return typeof value === 'number' ? value : otherwise;
};
