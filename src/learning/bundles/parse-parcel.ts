import { z } from 'zod';
import { LEVELS } from '#labs';
import { WRITINGS } from '#kernel/writing.ts';
import { Refusal } from '#kernel/refusal.ts';
import { isDate } from '../paths/dates.ts';
import { faultsOfWishes, PATH_LEVELS, ROLES, WISH_LIMITS } from '../paths/wishes.ts';
import type { RefusalCode } from '../refusals.ts';
import type { KeptArtifact, KeptPath } from './bundle.ts';
import { MOST, type Parcel } from './parcels.ts';

/** How deep work of a lab may be nested; beyond it lie only attacks on the reader of JSON. */
const DEEPEST = 40;

const name = z.string().min(1).max(100);
/** Written as the database gives it back, so that times compare as text. */
const time = z.iso.datetime({ offset: false }).max(40).transform((at) => new Date(at).toISOString()); // prettier-ignore

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

const answer = z.object({
  id: z.uuid(),
  lessonId: name,
  itemId: name,
  editionId: name,
  given: z.array(z.string().max(500)).max(20),
  at: time,
});
const kept = z
  .object({ id: z.uuid(), savedAt: time, deletedAt: time.nullable(), artifact: artifact.nullable() })
  .refine((each) => each.deletedAt !== null || each.artifact !== null, { path: ['artifact'], message: 'is missing' });

const named = <Value extends z.ZodType>(value: Value) =>
  z.record(name, value).refine((each) => Object.keys(each).length <= WISH_LIMITS.names, 'names too much');
const laidOut = { startOn: name, plannedAt: time };
const wishes = z
  .object({
    role: z.enum(ROLES),
    hoursAWeek: z.number(),
    breaks: z.array(z.object({ from: name, to: name })).max(WISH_LIMITS.breaks),
    levels: named(z.object({ level: z.enum(PATH_LEVELS), by: z.enum(['placement', 'hand']) })),
    overrides: named(z.enum(['take', 'skip'])),
    ...laidOut,
    before: z.object(laidOut).nullable(),
  })
  .refine((each) => faultsOfWishes(each).length === 0, 'cannot be planned')
  .refine(({ before }) => before === null || isDate(before.startOn), { path: ['before', 'startOn'], message: 'is no date' });

const parcel = z.object({
  account: name.nullable(),
  since: z.int().min(0).max(2_147_483_647),
  progress: z.array(z.object({ lessonId: name, openedAt: time, done: z.boolean(), changedAt: time })).max(MOST.progress),
  answers: z.array(answer).max(MOST.answers),
  artifacts: z.array(kept).max(MOST.artifacts),
  // A page from before there were paths sends none.
  paths: z
    .array(z.object({ id: z.literal('own'), wishes: wishes.nullable(), changedAt: time }))
    .max(MOST.paths)
    .default([]),
});

const malformed = (faults: string[]): Refusal<RefusalCode> =>
  new Refusal<RefusalCode>('bundle-malformed', { faults: faults.slice(0, 20).join('; '), count: faults.length });

/** Texts as the database can keep them: no NUL, no half of a pair. Refuses what is nested absurdly deep. */
function storable(value: unknown, depth = 0): unknown {
  if (depth > DEEPEST) throw malformed([`nested deeper than ${DEEPEST}`]);
  if (typeof value === 'string') return value.toWellFormed().replaceAll('\0', '\uFFFD');
  if (Array.isArray(value)) return value.map((each) => storable(each, depth + 1));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [storable(key), storable(each, depth + 1)]));
  return value;
}

/**
 * A device's parcel from untrusted JSON. Verdicts that it claims are thrown away; times in the future become `now`,
 * so that a wrong clock cannot win every merge. Refuses with all faulty fields named.
 */
export function parseParcel(input: unknown, now: Date): Parcel {
  const parsed = parcel.safeParse(storable(input));
  if (!parsed.success) throw malformed(parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`));
  const latest = now.toISOString();
  const past = (at: string): string => (at > latest ? latest : at);
  const { account, since, progress, answers, artifacts, paths } = parsed.data;
  return {
    account,
    since,
    progress: progress.map((each) => ({ ...each, openedAt: past(each.openedAt), changedAt: past(each.changedAt) })),
    answers: answers.map((each) => ({ ...each, at: past(each.at), verdict: null })),
    artifacts: artifacts.map((each) => ({
      id: each.id,
      savedAt: past(each.savedAt),
      deletedAt: each.deletedAt === null ? null : past(each.deletedAt),
      artifact: each.deletedAt === null ? (each.artifact as KeptArtifact['artifact']) : null,
      verified: false,
    })),
    paths: paths.map((each): KeptPath => ({ ...each, changedAt: past(each.changedAt) })),
  };
}
