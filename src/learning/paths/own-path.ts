/** The path of one's own on this device. */
import { openDevice } from '../device/device.ts';
import { madePath } from '../device/flags.ts';
import { syncWithAccount } from '../device/sync.ts';
import type { Wishes } from './wishes.ts';

const OWN = 'own';

const find = async () => (await (await openDevice()).list('paths')).find(({ id }) => id === OWN);

/** Undefined when there is none, or none any more. */
export const findOwnPath = async (): Promise<Wishes | undefined> => (await find())?.wishes ?? undefined;

/** Keeps a wish, or, with null, gives the path up; it goes to the account with the next sync. */
export async function keepOwnPath(wishes: Wishes | null): Promise<void> {
  const before = await find();
  // After the last word, also when that came from a device whose clock is ahead of this one's.
  const changedAt = new Date(Math.max(Date.now(), Date.parse(before?.changedAt ?? '1970-01-01') + 1)).toISOString();
  // Plain data: what a page hands over may be wrapped by its framework.
  const plain = JSON.parse(JSON.stringify(wishes)) as Wishes | null;
  await (await openDevice()).add({ paths: [{ id: OWN, wishes: plain, changedAt }] });
  madePath.write(plain !== null);
  void syncWithAccount();
}
