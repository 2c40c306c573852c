/** My library on this device: lab work that was put into it. */
import type { Artifact } from '#labs/contract';
import type { KeptArtifact } from '../bundles/bundle.ts';
import { openDevice } from './device.ts';
import { randomId } from './random-id.ts';
import { syncWithAccount, type Synced } from './sync.ts';

/** A piece of work that is still there. */
export type LibraryItem = KeptArtifact & { artifact: Artifact };

const isThere = (kept: KeptArtifact): kept is LibraryItem => kept.artifact !== null && kept.deletedAt === null;

/** All that is in the library, the newest first. */
export const listArtifacts = async (): Promise<LibraryItem[]> =>
  (await (await openDevice()).list('artifacts')).filter(isThere).sort((a, b) => (a.savedAt < b.savedAt ? 1 : -1));

/** Puts work into the library, as a piece of its own; `synced` tells whether it has reached the account too. */
export async function saveArtifact(artifact: Artifact): Promise<{ id: string; synced: Promise<Synced> }> {
  const id = randomId();
  const savedAt = new Date().toISOString();
  // Plain data: what a page hands over may be wrapped by its framework.
  const plain = JSON.parse(JSON.stringify(artifact)) as Artifact;
  await (await openDevice()).add({ artifacts: [{ id, savedAt, deletedAt: null, artifact: plain, verified: false }] });
  return { id, synced: syncWithAccount() };
}

/** Takes a piece of work out of the library, here and, with the next sync, everywhere. */
export async function deleteArtifact(id: string): Promise<void> {
  const device = await openDevice();
  const kept = (await device.list('artifacts')).find((each) => each.id === id);
  if (!kept) return;
  await device.add({ artifacts: [{ ...kept, artifact: null, deletedAt: new Date().toISOString() }] });
  void syncWithAccount();
}
