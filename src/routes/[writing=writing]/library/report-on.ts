import type { Artifact, LabTexts, Report, Spec } from '#labs';
import type { Writing } from '#kernel/writing.ts';
import { loadEngine } from './engines.ts';

/** The report on a piece of work in the reader's writing, whatever the work was written in. */
export async function reportOn(
  artifact: Artifact,
  { texts, specs, today, writing }: { texts: LabTexts; specs: Spec[]; today: string; writing: Writing },
): Promise<Report> {
  const engine = await loadEngine(artifact.lab);
  // A newer release may keep what this one would misread.
  if (artifact.schemaVersion > engine.version) throw new Error(`Work of version ${artifact.schemaVersion} is too new`);
  return engine.report(artifact, texts, { today, specs: new Map(specs.map((spec) => [spec.id, spec])) }, writing);
}
