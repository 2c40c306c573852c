import { resultOf } from '../../src/labs/bench/result-of.ts';
import type { CheckResult, CheckStatus, Finding, LabContext } from '../../src/labs/contract.ts';
import type { PlanReach } from './plan/plan-reach.ts';
import type { People } from './segment/sets.ts';
import type { ExpectedTown } from './town/expected.ts';
import type { Town } from './town/town.ts';
import type { AudienceWork } from './work.ts';

/** Everything that checks look at, made once from the seed and the parameters in the work. No town = its row has faults. */
export interface Situation {
  scenario: string;
  work: AudienceWork;
  town: Town | null;
  /** What the shares foretell, for the plans. */
  expected: ExpectedTown | null;
  /** The people of each segment. */
  people: People[];
  reaches: PlanReach[];
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
