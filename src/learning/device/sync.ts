import type { Bundle } from '../bundles/bundle.ts';
import { openDevice } from './device.ts';

/** `visitor`: nobody is signed in on this device. `offline`: everything stays here and goes over at the next chance. */
export type Synced = 'synced' | 'visitor' | 'offline';

/** Set by the page that ends a sign-in, so that visitors never ask the server in vain. */
const SIGNED_IN = 'bibliobus-signed-in';

const flag = {
  read: (): boolean => {
    try {
      return localStorage.getItem(SIGNED_IN) === 'yes';
    } catch {
      return false;
    }
  },
  write: (signedIn: boolean): void => {
    try {
      if (signedIn) localStorage.setItem(SIGNED_IN, 'yes');
      else localStorage.removeItem(SIGNED_IN);
    } catch {
      // Storage is switched off: the device then does not remember anything anyway.
    }
  },
};

/**
 * Brings device and account together; both then know everything. `force` is for the moment of sign-in.
 * Never throws: a lost connection leaves all where it was.
 */
export async function syncWithAccount({ force = false } = {}): Promise<Synced> {
  if (!force && !flag.read()) return 'visitor';
  const device = await openDevice();
  try {
    const answer = await fetch('/api/sync', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(await device.read()),
    });
    if (answer.status === 401) {
      flag.write(false);
      return 'visitor';
    }
    if (!answer.ok) return 'offline';
    await device.add((await answer.json()) as Bundle);
    flag.write(true);
    return 'synced';
  } catch {
    return 'offline';
  }
}

/** After sign-out on what may be a shared computer: what is in the account leaves the device. */
export async function forgetAccount(): Promise<void> {
  if (!flag.read()) return;
  flag.write(false);
  await (await openDevice()).clear();
}
