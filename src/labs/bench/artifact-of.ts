import type { Writing } from '../../kernel/writing.ts';
import type { Artifact, LabEngine, Verdict } from '../contract.ts';

/** What My library keeps of a piece of work and the verdict on it. */
export function artifactOf<Work>(made: {
  engine: Pick<LabEngine<Work>, 'id' | 'version' | 'scenarios'>;
  scenario: string;
  writing: Writing;
  work: Work;
  verdict: Verdict;
  specVersions: Record<string, string>;
  /** Left out: an advanced scenario is about one's own library, the others are simulated. */
  provenance?: Artifact['provenance'];
  seed?: number;
}): Artifact<Work> {
  const level = made.engine.scenarios.find(({ id }) => id === made.scenario)?.level ?? 'foundation';
  return {
    lab: made.engine.id,
    schemaVersion: made.engine.version,
    scenario: made.scenario,
    level,
    writing: made.writing,
    seed: made.seed ?? 0,
    inputs: made.work,
    results: made.verdict,
    specVersions: made.specVersions,
    provenance: made.provenance ?? (level === 'advanced' ? 'ownData' : 'simulated'),
  };
}
