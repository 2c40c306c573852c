import { resultOf } from '../../src/labs/bench/result-of.ts';
import type { CheckResult, CheckStatus, Finding, LabContext } from '../../src/labs/contract.ts';
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

export const runCheck = (check: Check, situation: Situation): CheckResult =>
  resultOf(check.id, check.look(situation), situation.context);

/** A house rule's number from the registry, or our own default where no registry was given. */
export const ruleOf = ({ context }: Situation, id: string, otherwise: number): number => {
  const value = context.specs.get(id)?.value;
  return typeof value === 'number' ? value : otherwise;
};
