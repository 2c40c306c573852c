import { parseWork } from '../parse-work.ts';
import type { ProfileWork } from '../work.ts';

/** The part of a kit that can be read back: `kit.json`. Other releases may write a higher version. */
export const KIT_KIND = 'bibliobus-kit';
export const KIT_VERSION = 1;

export type KitFault = 'not-a-kit' | 'newer' | 'broken' | 'too-large' | 'bomb' | 'not-a-zip';
export type ReadKit = { ok: true; work: ProfileWork } | { ok: false; fault: KitFault };

export const writeKit = (work: ProfileWork): string => JSON.stringify({ kind: KIT_KIND, version: KIT_VERSION, work }, null, 2);

/** What `writeKit` wrote, or why not; never a throw. Nothing of a kit from a newer release is guessed at. */
export function readKit(text: string): ReadKit {
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    return { ok: false, fault: 'broken' };
  }
  if (typeof given !== 'object' || given === null || !('kind' in given) || given.kind !== KIT_KIND)
    return { ok: false, fault: 'not-a-kit' };
  const version: unknown = 'version' in given ? given.version : undefined;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return { ok: false, fault: 'broken' };
  if (version > KIT_VERSION) return { ok: false, fault: 'newer' };
  const parsed = parseWork('work' in given ? given.work : undefined);
  return parsed.ok ? parsed : { ok: false, fault: 'broken' };
}
