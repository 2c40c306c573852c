import type { CheckResult, LabContext, Verdict } from '../../src/labs/contract.ts';
import { runCheck } from './check.ts';
import { CHECKS } from './checks/index.ts';
import { TooComplex } from './page/parse-page.ts';
import { readSite } from './page/site.ts';
import type { Content, Scenario } from './scenarios/scenario.ts';
import { contentIn } from './scenarios/scenario.ts';
import { WRITINGS } from '../../src/kernel/writing.ts';
import type { SeoWork } from './work.ts';

/** Pure: same work, same context, same verdict, in every browser and on the server. Never throws. */
export function judgeSite(scenario: Scenario, work: SeoWork, context: LabContext): Verdict {
  const content = scenario.needs === 'plan' ? undefined : contentFor(scenario, work);
  const checks = runAll(content ? pinned(work, content) : work, content?.facts ?? [], context);
  return scenario.needs === 'plan' ? judgePlan(work, checks) : judgeRepair(scenario, work, checks);
}

function judgeRepair(scenario: Scenario, work: SeoWork, checks: CheckResult[]): Verdict {
  const passed = checks.filter(({ id, status }) => scenario.asks.includes(id) && (status === 'pass' || status === 'warn')).length;
  const needs = scenario.needs === 'because' && work.because.trim() === '' ? ['because'] : [];
  return { checks, asked: scenario.asks.length, passed, needs, solved: passed === scenario.asks.length && needs.length === 0 };
}

/** On one's own page nothing has to be repaired today; every failing check needs somebody, something and a day. */
function judgePlan(work: SeoWork, checks: CheckResult[]): Verdict {
  const failing = checks.filter(({ status }) => status === 'fail');
  const planned = failing.filter(({ id }) =>
    work.plan.some((item) => item.checkId === id && [item.what, item.who, item.by].every((field) => field.trim() !== '')),
  );
  const empty = work.pages.every(({ html }) => html.trim() === '');
  const needs = [...(empty ? ['html'] : []), ...(planned.length < failing.length ? ['plan'] : [])];
  return { checks, asked: failing.length, passed: planned.length, needs, solved: needs.length === 0 };
}

function runAll(work: SeoWork, facts: readonly string[], context: LabContext): CheckResult[] {
  try {
    const site = readSite(work, facts);
    return CHECKS.map((check) => runCheck(check, site, context));
  } catch (error) {
    if (!(error instanceof TooComplex)) throw error;
    return CHECKS.map(({ id }) => ({ id, status: 'unsure', evidence: [] }));
  }
}

/** The scenario's content in the language in which this work was begun: its addresses tell. */
function contentFor(scenario: Scenario, work: SeoWork): Content {
  const urls = new Set(work.pages.map(({ url }) => url));
  const found = WRITINGS.map((writing) => contentIn(scenario, writing)).find(({ solution }) =>
    solution.pages.some(({ url }) => urls.has(url)),
  );
  return found ?? scenario.content.en;
}

/** Exactly the scenario's pages at their addresses: a page that was left out is an empty one, not a fault less. */
function pinned(work: SeoWork, { solution }: Content): SeoWork {
  const pages = solution.pages.map(({ id, url }) => {
    const given = work.pages.find((page) => page.id === id);
    return { id, url, html: given?.html ?? '', headers: given?.headers ?? {} };
  });
  return { ...work, pages, files: solution.files };
}
