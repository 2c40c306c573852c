/**
 * Keeps work as it is typed: a little after the last change, one write at a time, each from the revision that the one before
 * has given. What was typed while a write was under way is written by the next.
 */
export interface DraftKeeper<Work> {
  /** To be told of every change. */
  changed(): void;
  /** Writes at once what has not been written. */
  flush(): Promise<void>;
  /** Takes over what is kept, unless there is something here that has not been written or what is kept is no newer. */
  look(): Promise<Work | undefined>;
}

export interface DraftPlace<Work> {
  take(): Work;
  read(): Promise<{ work: Work; revision: number } | undefined>;
  write(work: Work, from: number): Promise<{ revision: number; newer?: Work }>;
  /** Another tab has written meanwhile: `mine` gave way to `newer`. */
  yielded(mine: Work, newer: Work): void;
  /** The device did not take it; the next change or flush tries again. */
  failed(): void;
}

export function draftKeeper<Work>(place: DraftPlace<Work>, afterMs = 300): DraftKeeper<Work> {
  let revision = 0;
  let dirty = false;
  let running: Promise<void> | undefined;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  async function writeAll(): Promise<void> {
    while (dirty) {
      dirty = false;
      const answer = await place.write(place.take(), revision);
      revision = answer.revision;
      if (answer.newer === undefined) continue;
      const mine = place.take();
      dirty = false;
      place.yielded(mine, answer.newer);
    }
  }
  function flush(): Promise<void> {
    clearTimeout(waiting);
    return (running ??= writeAll()
      .catch(() => {
        dirty = true;
        place.failed();
      })
      .finally(() => (running = undefined)));
  }
  return {
    changed() {
      dirty = true;
      clearTimeout(waiting);
      waiting = setTimeout(() => void flush(), afterMs);
    },
    flush,
    async look() {
      const kept = await place.read();
      if (dirty || running || !kept || kept.revision <= revision) return undefined;
      revision = kept.revision;
      return kept.work;
    },
  };
}
