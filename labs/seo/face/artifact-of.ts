import type { Artifact, ScenarioSummary, Verdict } from '../../../src/labs/contract.ts';
import type { Writing } from '../../../src/kernel/writing.ts';
import { engine } from '../engine.ts';
import type { SeoWork } from '../work.ts';

/** What My library keeps of a piece of work and the verdict on it. */
export const artifactOf = (
  scenario: ScenarioSummary,
  writing: Writing,
  inputs: SeoWork,
  results: Verdict,
  specVersions: Record<string, string>,
): Artifact<SeoWork> => ({
  lab: engine.id,
  schemaVersion: engine.version,
  scenario: scenario.id,
  level: scenario.level,
  writing,
  seed: 0,
  inputs,
  results,
  specVersions,
  provenance: scenario.level === 'advanced' ? 'ownData' : 'simulated',
});
