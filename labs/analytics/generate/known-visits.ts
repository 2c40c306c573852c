import type { Made } from './last-click.ts';

/** Idle time after which the next event begins a new visit (DEFINITIONS.timeoutMinutes; a test compares them), ms. */
export const TIMEOUT_MS = 1_800_000;

/** Remembers when each browser was there, and says whether another visit of its own has room. */
export function knownVisits() {
  const of = new Map<number, Made[]>();
  return {
    /** False when the 30-minute rule would make one visit of this and another of the same browser. */
    hasRoom: ({ visitor, start, end }: Made): boolean =>
      of.get(visitor)?.every((other) => start - other.end > TIMEOUT_MS || other.start - end > TIMEOUT_MS) ?? true,
    add(visit: Made): void {
      const before = of.get(visit.visitor);
      if (before) before.push(visit);
      else of.set(visit.visitor, [visit]);
    },
  };
}
