import type { Artifact, LabEngine } from '#labs';

const ENGINES = import.meta.glob<{ engine: LabEngine }>('/labs/*/engine.ts');

/** A lab's pure half, loaded only where a report of it is shown. */
export async function loadEngine(slug: string): Promise<LabEngine> {
  const load = ENGINES[`/labs/${slug}/engine.ts`];
  if (!load) throw new Error(`There is no lab ${slug}`);
  return (await load()).engine;
}

/** True for work of a newer release than this one: another node may be ahead, or a file came from elsewhere. */
export const isTooNew = async (artifact: Artifact): Promise<boolean> =>
  artifact.schemaVersion > (await loadEngine(artifact.lab)).version;
