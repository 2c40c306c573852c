import type { Artifact, LabHost, Verdict } from '#labs';
import type { Writing } from '#kernel/writing.ts';
import { keepSynced, openDevice, saveArtifact } from '#learning';

const post = (address: string, body: unknown): Promise<Response> =>
  fetch(address, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

/** What this page does for a lab: drafts on the device, the server's verdict, My library. */
export async function hostFor(lab: { slug: string; scenario: string; writing: Writing; mayFetch: boolean }): Promise<LabHost> {
  const device = await openDevice();
  const key = `${lab.slug}/${lab.scenario}/${lab.writing}`;
  keepSynced();
  return {
    remembers: device.remembers,
    readDraft: () => device.readDraft(key),
    async writeDraft(work, revision) {
      const { draft, newer } = await device.writeDraft(key, work, revision);
      return newer ? { revision: draft.revision, newer: draft.work } : { revision: draft.revision };
    },
    async judge(work) {
      try {
        const answer = await post(`/api/labs/${lab.slug}/judge`, { scenario: lab.scenario, work });
        const told = (await answer.json()) as { verdict: Verdict; specVersions: Record<string, string> } | { message: string };
        return 'verdict' in told ? told : { refused: told.message };
      } catch {
        return 'offline';
      }
    },
    async save(artifact) {
      const { id } = await saveArtifact(artifact as Artifact);
      return `/${lab.writing}/library?report=${id}`;
    },
    fetchPage: lab.mayFetch
      ? async (url) => {
          const answer = await post('/api/labs/fetch', { url }).catch(() => undefined);
          const told = (await answer?.json().catch(() => undefined)) as
            { url: string; html: string; headers: Record<string, string> } | { message: string } | undefined;
          return told === undefined ? { refused: '…' } : 'html' in told ? told : { refused: told.message };
        }
      : null,
  };
}
