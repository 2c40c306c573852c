/** One Bibliobus per data folder: who holds it stands in `holder.json`. */
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beginOf } from './process-identity.ts';

export interface Holder {
  pid: number;
  /** From `beginOf`: tells a process from a later one with the same pid. */
  begin: string;
  /** What the holder does: `serves on port 3000`, `restores a backup`. */
  doing: string;
  /** ISO date and time. */
  since: string;
}

/** The data folder is in use by a living process. */
export class FolderHeld extends Error {
  constructor(folder: string, holder: Holder) {
    const since = new Date(holder.since).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'medium' });
    super(
      `The data folder ${folder} is in use: process ${holder.pid} has held it since ${since} and ${holder.doing}. Stop that process first, or set DATA_DIR to another folder.`,
    );
    this.name = 'FolderHeld';
  }
}

/** Who holds the folder, if a living process does. */
export function findHolder(folder: string): Holder | undefined {
  const holder = readHolder(join(folder, 'holder.json'));
  return holder && beginOf(holder.pid) === holder.begin ? holder : undefined;
}

function readHolder(path: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Holder;
  } catch {
    return undefined;
  }
}

/** Takes the folder for this process; throws `FolderHeld`. Returns how to let go of it. */
export function holdFolder(folder: string, doing: string): () => void {
  const path = join(folder, 'holder.json');
  const mine = `${path}.${process.pid}`;
  const begin = beginOf(process.pid) ?? '';
  writeFileSync(mine, JSON.stringify({ pid: process.pid, begin, doing, since: new Date().toISOString() } satisfies Holder), {
    mode: 0o644,
  });
  try {
    for (;;) {
      try {
        // A link appears whole or not at all, and only one process can make it.
        linkSync(mine, path);
        return () => {
          if (readHolder(path)?.pid === process.pid) rmSync(path, { force: true });
        };
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      }
      const seen = readFileSync(path, 'utf8');
      const living = findHolder(folder);
      if (living) throw new FolderHeld(folder, living);
      // The holder is gone. Two starters may see that together: what is put aside is looked at again, so that a new hold survives.
      const aside = `${path}.gone.${process.pid}`;
      try {
        renameSync(path, aside);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') continue;
        throw error;
      }
      if (readFileSync(aside, 'utf8') !== seen) linkSync(aside, path);
      rmSync(aside, { force: true });
    }
  } finally {
    rmSync(mine, { force: true });
  }
}
