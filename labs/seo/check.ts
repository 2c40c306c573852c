import { resultOf } from '../../src/labs/bench/result-of.ts';
import type { CheckResult, CheckStatus, Evidence, Finding, LabContext } from '../../src/labs/contract.ts';
import { quote, type Page, type Site } from './page/site.ts';
import type { Element } from './page/parse-page.ts';

/** One question about a site. `look` returns what is wrong, or what there is to say; an empty list is a pass. */
export interface Check {
  id: string;
  /** Registry entry that shows where the rule comes from, when a finding names no threshold of its own. */
  basis: string;
  look(site: Site, context: LabContext): Finding[] | 'na';
}

/** Runs a check: worst finding first, failures on unverified thresholds softened to warnings. */
export function runCheck(check: Check, site: Site, context: LabContext): CheckResult {
  const seen = check.look(site, context);
  return seen === 'na' ? { id: check.id, status: 'na', evidence: [] } : resultOf(check.id, seen, context);
}

/** A finding about an element of a page: quotes `text`, or the start tag. */
export function at(page: Page, element: Element | undefined, text?: string): Evidence {
  const said = text ?? (element?.source || page.file);
  return element ? { where: page.file, line: element.line, quote: quote(said) } : { where: page.file, quote: quote(said) };
}

type More = Omit<Finding, 'status' | 'variant' | 'evidence'>;
const finding =
  (status: CheckStatus) =>
  (variant: string, evidence: Evidence, more: More = {}): Finding => ({
    status,
    variant,
    evidence: [evidence],
    ...more,
    values: { quote: evidence.quote, where: evidence.where, ...more.values },
  });

export const fail = finding('fail');
export const warn = finding('warn');

/** The registry's number, or undefined when the registry was not given: then the rule cannot be applied. */
export function limitOf(context: LabContext, id: string): number | undefined {
  const value = context.specs.get(id)?.value;
  return typeof value === 'number' ? value : undefined;
}
