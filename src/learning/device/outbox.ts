/** What the account has not had from this device yet, packed into parcels that a server takes. */
import { emptyBundle, type Bundle } from '../bundles/bundle.ts';
import { MOST, type AccountNews, type Parcel } from '../bundles/parcels.ts';
import { KINDS, mergeInto, type Kind } from './device.ts';
import { randomId } from './random-id.ts';
import type { Shelves, Storage } from './storage.ts';

interface Position {
  account: string | null;
  since: number;
}
const NOWHERE: Position = { account: null, since: 0 };
const positionOf = async ({ position }: Shelves): Promise<Position> => (await position.get<Position>('account')) ?? NOWHERE;

/** A parcel, and by which mark each thing in it was noted as unsent: whoever changes it meanwhile sets another mark. */
export interface Packed {
  parcel: Parcel;
  marks: Map<string, string>;
  /** There is more to send after this one. */
  more: boolean;
}

const bytesOf = (value: unknown): number => new TextEncoder().encode(JSON.stringify(value)).length;

/** The next parcel, empty when there is no news. */
export const packParcel = (storage: Storage): Promise<Packed> =>
  storage.change(async (shelves) => {
    const news: Bundle = emptyBundle();
    const marks = new Map<string, string>();
    let bytes = 0;
    let more = false;
    for (const place of await shelves.unsent.keys()) {
      const kind = place.slice(0, place.indexOf('/')) as Kind;
      const kept = await shelves[kind].get(place.slice(kind.length + 1));
      const mark = await shelves.unsent.get<string>(place);
      if (kept === undefined || mark === undefined) {
        shelves.unsent.drop(place);
        continue;
      }
      const weight = bytesOf(kept);
      // A single thing goes whatever it weighs; it cannot be made smaller.
      const full = news[kind].length >= MOST[kind] || (marks.size > 0 && bytes + weight > MOST.bytes * 0.75);
      more ||= full;
      if (full) continue;
      bytes += weight;
      marks.set(place, mark);
      (news[kind] as unknown[]).push(kept);
    }
    return { parcel: { ...(await positionOf(shelves)), ...news }, marks, more };
  });

/** Takes the account's answer in: its news is merged, and what it has had is no longer unsent. True when something has changed here. */
export const settleParcel = (storage: Storage, { marks }: Packed, news: AccountNews): Promise<boolean> =>
  storage.change(async (shelves) => {
    for (const [place, mark] of marks) if ((await shelves.unsent.get(place)) === mark) shelves.unsent.drop(place);
    shelves.position.put('account', { account: news.account, since: news.upTo } satisfies Position);
    return (await mergeInto(shelves, news)).length > 0;
  });

/** After the account was brought back from an older backup: everything that is here goes there again. */
export const sendAllAgain = (storage: Storage): Promise<void> =>
  storage.change(async (shelves) => {
    for (const kind of KINDS) for (const key of await shelves[kind].keys()) shelves.unsent.put(`${kind}/${key}`, randomId());
    shelves.position.drop('account');
  });

/**
 * Somebody else is signed in on this device now. What the other account has leaves the device, it is safe there; what it
 * has not had was done since and stays.
 */
export const leaveOtherAccount = (storage: Storage): Promise<void> =>
  storage.change(async (shelves) => {
    const unsent = new Set(await shelves.unsent.keys());
    for (const kind of KINDS)
      for (const key of await shelves[kind].keys()) if (!unsent.has(`${kind}/${key}`)) shelves[kind].drop(key);
    shelves.position.drop('account');
  });
