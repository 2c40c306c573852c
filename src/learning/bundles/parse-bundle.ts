import { z } from 'zod';
import { LEVELS } from '#labs';
import { WRITINGS } from '#kernel/writing.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { RefusalCode } from '../refusals.ts';
import type { Bundle } from './bundle.ts';

/** How much one device may bring at once; far above what a person does in a year. */
export const MOST = { progress: 2_000, answers: 5_000, artifacts: 200, bytes: 8 * 1024 * 1024 } as const;

const name = z.string().min(1).max(100);
const time = z.iso.datetime({ offset: false }).max(30);

const artifact = z.object({
  lab: name,
  schemaVersion: z.int().min(1),
  scenario: name,
  level: z.enum(LEVELS),
  writing: z.enum(WRITINGS),
  seed: z.number(),
  inputs: z.unknown(),
  results: z.object({ checks: z.array(z.looseObject({ id: z.string(), status: z.string() })).max(200) }).loose(),
  specVersions: z.record(z.string(), z.string()),
  provenance: z.enum(['simulated', 'ownData', 'source']),
}).loose(); // prettier-ignore

const bundle = z.object({
  progress: z.array(z.object({ lessonId: name, openedAt: time, done: z.boolean(), changedAt: time })).max(MOST.progress),
  answers: z
    .array(
      z.object({
        id: z.uuid(),
        lessonId: name,
        itemId: name,
        editionId: name,
        given: z.array(z.string().max(500)).max(20),
        at: time,
        verdict: z.unknown(),
      }),
    )
    .max(MOST.answers),
  artifacts: z
    .array(
      z.object({ id: z.uuid(), savedAt: time, deletedAt: time.nullable(), artifact: artifact.nullable(), verified: z.unknown() }),
    )
    .max(MOST.artifacts),
});

/**
 * A device's bundle from untrusted JSON. Verdicts that it claims are thrown away; times in the future become `now`,
 * so that a wrong clock cannot win every merge. Refuses with all faulty fields named.
 */
export function parseBundle(input: unknown, now: Date): Bundle {
  const parsed = bundle.safeParse(input);
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    throw new Refusal<RefusalCode>('bundle-malformed', { faults: faults.slice(0, 20).join('; '), count: faults.length });
  }
  const latest = now.toISOString();
  const past = (at: string): string => (at > latest ? latest : at);
  const { progress, answers, artifacts } = parsed.data;
  return {
    progress: progress.map((each) => ({ ...each, openedAt: past(each.openedAt), changedAt: past(each.changedAt) })),
    answers: answers.map((each) => ({ ...each, at: past(each.at), verdict: null })),
    artifacts: artifacts.map(({ id, savedAt, deletedAt, artifact: kept }) => ({
      id,
      savedAt: past(savedAt),
      deletedAt: deletedAt === null ? (kept === null ? past(savedAt) : null) : past(deletedAt),
      artifact: deletedAt === null ? (kept as Bundle['artifacts'][number]['artifact']) : null,
      verified: false,
    })),
  };
}
