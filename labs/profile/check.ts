import { resultOf } from '../../src/labs/bench/result-of.ts';
import type { CheckResult, CheckStatus, Finding, LabContext } from '../../src/labs/contract.ts';
import type { Network, ProfileWork } from './work.ts';

/** One question about all profiles. `look` gives what is wrong, or what there is to say; an empty list is a pass. */
export interface Check {
  id: string;
  /** Registry entry that shows where the rule comes from, when a finding names no threshold of its own. */
  basis: string;
  look(work: ProfileWork, context: LabContext): Finding[];
}

export const NETWORK_NAMES: Record<Network, string> = {
  facebook: 'Facebook',
  instagram: 'Instagram',
  tiktok: 'TikTok',
  youtube: 'YouTube',
  linkedin: 'LinkedIn',
  viber: 'Viber',
  whatsapp: 'WhatsApp',
};

/** A question that the learner left open is no pass, so it stands before mere warnings. */
const ORDER: readonly CheckStatus[] = ['fail', 'unsure', 'warn', 'na', 'pass'];

/** Runs a check: worst finding first, failures on unverified thresholds softened to warnings. */
export const runCheck = (check: Check, work: ProfileWork, context: LabContext): CheckResult =>
  resultOf(check.id, check.look(work, context), context, ORDER);

/** Where a finding is: `facebook.bio`, `instagram.avatar`, `brand.ink`. */
export interface Place {
  where: string;
  quote: string;
}
type More = Omit<Finding, 'status' | 'variant' | 'evidence'>;
const finding =
  (status: CheckStatus) =>
  (variant: string, { where, quote }: Place, more: More = {}): Finding => ({
    status,
    variant,
    evidence: [{ where, quote: cut(quote) }],
    ...more,
    values: { quote: cut(quote), ...more.values },
  });
/** Quotes of reading length. */
export const cut = (text: string): string =>
  text.length > 120 ? `${text.slice(0, 119).replace(/[\uD800-\uDBFF]$/, '')}…` : text;

export const fail = finding('fail');
export const warn = finding('warn');
export const unsure = finding('unsure');

/** The registry's number, or undefined where the registry was not given: then the rule cannot be applied. */
export function limitOf(context: LabContext, id: string | undefined): number | undefined {
  const value = id === undefined ? undefined : context.specs.get(id)?.value;
  return typeof value === 'number' ? value : undefined;
}
