import type { CheckResult, CheckStatus, Evidence, Finding, LabContext } from '../../src/labs/contract.ts';
import { settle } from '../../src/labs/contract.ts';
import { quote, type Page, type Site } from './page/site.ts';
import type { Element } from './page/parse-page.ts';

/** One question about a site. `look` returns what is wrong, or what there is to say; an empty list is a pass. */
export interface Check {
  id: string;
  /** Registry entry that shows where the rule comes from, when a finding names no threshold of its own. */
  basis: string;
  look(site: Site, context: LabContext): Finding[] | 'na';
}

const SEVERITY: Record<CheckStatus, number> = { fail: 0, warn: 1, unsure: 2, na: 3, pass: 4 };

/** Further findings that a verdict carries for one check: nobody reads more, and a hostile page has no end of them. */
const MOST_FINDINGS = 60;

/** Runs a check: worst finding first, failures on unverified thresholds softened to warnings. */
export function runCheck(check: Check, site: Site, context: LabContext): CheckResult {
  const seen = check.look(site, context);
  if (seen === 'na') return { id: check.id, status: 'na', evidence: [] };
  const findings = seen.map((finding) => settle(finding, context)).sort((a, b) => SEVERITY[a.status] - SEVERITY[b.status]);
  const [worst, ...rest] = findings;
  const also = rest.slice(0, MOST_FINDINGS);
  if (!worst) return { id: check.id, status: 'pass', evidence: [] };
  return also.length > 0 ? { id: check.id, ...worst, also } : { id: check.id, ...worst };
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
