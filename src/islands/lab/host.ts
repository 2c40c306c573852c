import type { Artifact, LabHost, SetAside, Verdict } from '#labs';
import type { Writing } from '#kernel/writing.ts';
import { asideKey, draftKey, keepSynced, openDevice, saveArtifact } from '#learning';

/** The longest that a person should wait before her device goes on alone. */
const ANSWER_MS = 15_000;

const post = (address: string, body: unknown): Promise<Response> =>
  fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    // A connection that hangs is none.
    signal: AbortSignal.timeout(ANSWER_MS),
  });

/** What this page does for a lab: drafts on the device, the server's verdict, My library. */
export async function hostFor(lab: {
  slug: string;
  scenario: string;
  writing: Writing;
  mayFetch: boolean;
  /** What to say when a page cannot be asked for. */
  unreachable: string;
}): Promise<LabHost> {
  const device = await openDevice();
  const key = draftKey(lab.slug, lab.scenario, lab.writing);
  const aside = asideKey(key);
  keepSynced();
  return {
    remembers: device.remembers,
    readDraft: () => device.readDraft(key),
    async writeDraft(work, revision) {
      const { draft, newer } = await device.writeDraft(key, work, revision);
      return newer ? { revision: draft.revision, newer: draft.work } : { revision: draft.revision };
    },
    readAside: async () => (await device.readDraft<SetAside>(aside))?.work,
    async writeAside(next) {
      if (!next) return device.dropDraft(aside);
      await device.writeDraft(aside, next, (await device.readDraft(aside))?.revision ?? 0);
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
          return told === undefined ? { refused: lab.unreachable } : 'html' in told ? told : { refused: told.message };
        }
      : null,
  };
}
