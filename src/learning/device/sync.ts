import type { AccountNews } from '../bundles/parcels.ts';
import { openAll } from './device.ts';
import { madePath, signedIn } from './flags.ts';
import { leaveOtherAccount, packParcel, sendAllAgain, settleParcel } from './outbox.ts';
import type { Storage } from './storage.ts';

/**
 * `visitor`: nobody is signed in on this device. `offline`: all stays here and goes over at the next chance. `refused`: the
 * server does not take it, for instance because the account is full; all stays here too.
 */
export type Synced = 'synced' | 'visitor' | 'offline' | 'refused';

/** More parcels than anybody's work needs: then something goes round in circles. */
const MOST_TURNS = 500;
const PATIENCE_MS = 60_000;

/** Sends and takes parcels until both sides know the same. */
export async function exchange(storage: Storage, send: typeof fetch): Promise<{ result: Synced; changed: boolean }> {
  let changed = false;
  for (let turn = 0; turn < MOST_TURNS; turn++) {
    const packed = await packParcel(storage);
    const answer = await send('/api/sync', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(packed.parcel),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (answer.status === 401) return { result: 'visitor', changed };
    if (!answer.ok) {
      const { code } = (await answer.json().catch(() => ({}))) as { code?: string };
      if (code !== 'other-account')
        return { result: answer.status >= 500 || answer.status === 429 ? 'offline' : 'refused', changed };
      await leaveOtherAccount(storage);
      changed = true;
      continue;
    }
    const news = (await answer.json()) as AccountNews;
    // The page of some café's network may answer in the server's place.
    if (!Number.isInteger(news?.upTo) || typeof news.account !== 'string') return { result: 'offline', changed };
    const brought = await settleParcel(storage, packed, news);
    changed ||= brought;
    if (news.upTo < packed.parcel.since) await sendAllAgain(storage);
    else if (!packed.more && !news.more) return { result: 'synced', changed };
  }
  return { result: 'offline', changed };
}

async function sync(): Promise<Synced> {
  const { storage, announce } = await openAll();
  const { result, changed } = await exchange(storage, fetch);
  if (result === 'synced' || result === 'visitor') signedIn.write(result === 'synced');
  if (changed) announce();
  return result;
}

let running: Promise<Synced> | undefined;
let again = false;

/**
 * Brings device and account together; both then know everything. `force` is for the moment of sign-in.
 * Never throws: a lost connection leaves all where it was.
 */
export function syncWithAccount({ force = false } = {}): Promise<Synced> {
  if (!force && !signedIn.read()) return Promise.resolve('visitor');
  // What is done while a parcel is on its way goes with the next one.
  if (running) again = true;
  return (running ??= (async () => {
    try {
      let result: Synced;
      do {
        again = false;
        result = await sync();
      } while (again && result === 'synced');
      return result;
    } catch {
      return 'offline';
    } finally {
      running = undefined;
    }
  })());
}

let keeping = false;

/** Syncs now, and from now on whenever the connection or the reader comes back. */
export function keepSynced(): void {
  const quietly = (): void => void syncWithAccount();
  quietly();
  if (keeping) return;
  keeping = true;
  addEventListener('online', quietly);
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && quietly());
}

/** After sign-out on what may be a shared computer: everything leaves the device. Sync before. */
export async function forgetAccount(): Promise<void> {
  if (!signedIn.read()) return;
  signedIn.write(false);
  madePath.write(false);
  await (await openAll()).device.clear();
}
