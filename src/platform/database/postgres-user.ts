/** PostgreSQL refuses to run as root, so as root it runs as an unprivileged user that is already there. */
import { readFileSync, statSync } from 'node:fs';

export interface SystemUser {
  uid: number;
  gid: number;
}

const CANDIDATES = ['postgres', 'nobody'];

/** The users of `/etc/passwd` by name. */
function systemUsers(): Map<string, SystemUser> {
  const users = new Map<string, SystemUser>();
  for (const line of readFileSync('/etc/passwd', 'utf8').split('\n')) {
    const [name, , uid, gid] = line.split(':');
    if (name && uid && gid) users.set(name, { uid: Number(uid), gid: Number(gid) });
  }
  return users;
}

/**
 * Whom PostgreSQL has to run as: nobody in particular (`undefined`) unless we are root. A cluster that exists keeps its owner,
 * since PostgreSQL insists on owning its files.
 */
export function findPostgresUser(cluster: string): SystemUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const owner = statSync(cluster, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const users = systemUsers();
  for (const name of CANDIDATES) {
    const user = users.get(name);
    if (user) return user;
  }
  throw new Error(
    'PostgreSQL must not run as root, and this machine has neither a user "postgres" nor "nobody": start Bibliobus as an ordinary user.',
  );
}
