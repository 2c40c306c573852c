import type { LabEngine } from '#labs';

const ENGINES = import.meta.glob<{ engine: LabEngine }>('/labs/*/engine.ts');

/** A lab's pure half, loaded only where a report of it is shown. */
export async function loadEngine(slug: string): Promise<LabEngine> {
  const load = ENGINES[`/labs/${slug}/engine.ts`];
  if (!load) throw new Error(`There is no lab ${slug}`);
  return (await load()).engine;
}
