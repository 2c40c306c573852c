import { settle, type CheckResult, type CheckStatus, type Finding, type LabContext } from '../contract.ts';

/** Worst first. A question that was left to the person is no pass, so it stands before what does not apply. */
const ORDER: readonly CheckStatus[] = ['fail', 'warn', 'unsure', 'na', 'pass'];
/** Further findings that a verdict carries for one check: nobody reads more, and hostile work has no end of them. */
const MOST_FINDINGS = 60;

/** One check's verdict from what it saw: failures on unverified facts softened to warnings, worst finding first; nothing seen = a pass. */
export function resultOf(id: string, seen: readonly Finding[], context: LabContext, order = ORDER): CheckResult {
  const findings = seen.map((finding) => settle(finding, context));
  const [worst, ...rest] = findings.sort((a, b) => order.indexOf(a.status) - order.indexOf(b.status));
  const also = rest.slice(0, MOST_FINDINGS);
  if (!worst) return { id, status: 'pass', evidence: [] };
  return also.length > 0 ? { id, ...worst, also } : { id, ...worst };
}
