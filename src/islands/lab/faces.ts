import type { Component } from 'svelte';
import type { LabFace } from '#labs';

const FACES = import.meta.glob<{ default: Component<LabFace> }>('/labs/*/Lab.svelte');

/** The live face of a lab, loaded only where it is shown. */
export async function loadFace(slug: string): Promise<Component<LabFace>> {
  const load = FACES[`/labs/${slug}/Lab.svelte`];
  if (!load) throw new Error(`The lab ${slug} has no live face`);
  return (await load()).default;
}
