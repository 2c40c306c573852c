import type { Bundle } from './bundle.ts';

/** What a device sends to the account: what the account has not had from it yet. */
export interface Parcel extends Bundle {
  /** The account with which this device last exchanged parcels; null when with none. */
  account: string | null;
  /** `upTo` of the last answer. */
  since: number;
}

/** What the account answers: what has changed there after `since`, the parcel's own things with their verdicts among it. */
export interface AccountNews extends Bundle {
  account: string;
  /** Counts the account's changes. Smaller than `since` when the account was brought back from an older backup. */
  upTo: number;
  /** True when there is more than fits into one answer: ask again. */
  more: boolean;
}

/** How much one parcel may hold; a device with more sends several. */
export const MOST = { progress: 2_000, answers: 2_000, artifacts: 20, paths: 10, bytes: 8 * 1024 * 1024 } as const;
