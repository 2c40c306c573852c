import type { LabContext, Verdict } from './contract.ts';
import { refuse } from './refusals.ts';
import { readEngine } from './registry/read-lab.ts';
import { readSpecs } from './specs/read-specs.ts';

export interface Judgement {
  verdict: Verdict;
  /** Spec id → day on which it was seen: of every fact that a finding of this verdict rests on. */
  specVersions: Record<string, string>;
  /** The work as it was judged: only what belongs to it. Keep this, not what was sent. */
  work: unknown;
}

/** The verdict that counts. Refuses an unknown lab or scenario, and work that is none (with every faulty field). `today` is an ISO date. */
export async function judgeWork(
  slug: string,
  scenario: string,
  input: unknown,
  today = new Date().toISOString().slice(0, 10),
): Promise<Judgement> {
  const engine = await readEngine(slug);
  if (!engine.scenarios.some(({ id }) => id === scenario))
    throw refuse('scenario-not-found', { scenario: scenario.slice(0, 64) });
  const parsed = engine.parse(input);
  if (!parsed.ok) {
    const faults = parsed.faults.map(({ field, code }) => `${field}: ${code}`);
    throw refuse('work-malformed', { faults: faults.slice(0, 20).join(', '), count: faults.length }, parsed.faults[0]?.field);
  }
  const context: LabContext = { today, specs: await readSpecs() };
  const verdict = engine.judge(scenario, parsed.work, context);
  return { verdict, specVersions: specVersionsOf(verdict, context), work: parsed.work };
}

/** The dates of the facts that a verdict rests on. */
export function specVersionsOf(verdict: Verdict, { specs }: LabContext): Record<string, string> {
  const used = verdict.checks
    .flatMap((check) => [check, ...(check.also ?? [])])
    .flatMap(({ specRef }) => (specRef === undefined ? [] : [specRef]));
  return Object.fromEntries(used.flatMap((id) => (specs.has(id) ? [[id, specs.get(id)?.seenOn ?? '']] : [])));
}
