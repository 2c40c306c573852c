/**
 * What a person has done, on her own device. Every write is one transaction, so two tabs never overwrite each other; other
 * tabs are told by a broadcast.
 */
import type { Bundle } from '../bundles/bundle.ts';
import { MERGING } from '../bundles/merge-bundles.ts';
import { randomId } from './random-id.ts';
import { openStorage, type Shelves, type Storage } from './storage.ts';

const CHANNEL = 'bibliobus-device';
export const KINDS = ['progress', 'answers', 'artifacts', 'paths'] as const;
export type Kind = (typeof KINDS)[number];

/** Work in progress in a lab. `revision` grows with every write; a writer names the one it began from. */
export interface Draft<Work = unknown> {
  key: string;
  work: Work;
  revision: number;
  savedAt: string;
}

export interface Device {
  /** False when nothing will be there after the page is closed. */
  remembers: boolean;
  read(): Promise<Bundle>;
  /** One of the lists: a lesson page need not read whole pieces of work. */
  list<K extends Kind>(kind: K): Promise<Bundle[K]>;
  /** Merges what was done here into what is kept; it goes to the account with the next sync. */
  add(news: Partial<Bundle>): Promise<void>;
  readDraft<Work>(key: string): Promise<Draft<Work> | undefined>;
  /** Keeps a draft, unless another tab has written since `from`: then nothing is written and that other draft comes back. */
  writeDraft<Work>(key: string, work: Work, from: number): Promise<{ draft: Draft<Work>; newer: boolean }>;
  dropDraft(key: string): Promise<void>;
  /** Removes everything from this device. */
  clear(): Promise<void>;
  /** Calls back when this tab, another one or a sync has changed something; gives the way to stop. */
  watch(changed: () => void): () => void;
}

/** Merges into the shelves; gives the keys that have changed, as `kind/key`. */
export async function mergeInto(shelves: Shelves, news: Partial<Bundle>): Promise<string[]> {
  const changed: string[] = [];
  for (const kind of KINDS) {
    const { keyOf, merge } = MERGING[kind] as (typeof MERGING)['answers'];
    for (const kept of (news[kind] ?? []) as Bundle['answers']) {
      const key = keyOf(kept);
      const before = await shelves[kind].get<typeof kept>(key);
      const after = before === undefined ? kept : merge(before, kept);
      if (after === before || (kind === 'progress' && JSON.stringify(after) === JSON.stringify(before))) continue;
      shelves[kind].put(key, after);
      changed.push(`${kind}/${key}`);
    }
  }
  return changed;
}

/** Everything that is kept, in the order of keys. */
export const readAll = async (shelves: Shelves): Promise<Bundle> => ({
  progress: await shelves.progress.all(),
  answers: await shelves.answers.all(),
  artifacts: await shelves.artifacts.all(),
  paths: await shelves.paths.all(),
});

interface Opened {
  device: Device;
  storage: Storage;
  /** Tells this tab and the others that something has changed. */
  announce(): void;
}

/** A device on some storage; `channel` reaches the other tabs. */
export function deviceOn(storage: Storage, channel: BroadcastChannel | undefined): Opened {
  const watchers = new Set<() => void>();
  const ring = (): void => watchers.forEach((changed) => changed());
  const announce = (): void => {
    ring();
    channel?.postMessage('changed');
  };
  channel?.addEventListener('message', ring);
  const device: Device = {
    remembers: storage.remembers,
    read: () => storage.change(readAll),
    list: <K extends Kind>(kind: K) => storage.change((shelves) => shelves[kind].all()) as Promise<Bundle[K]>,
    async add(news) {
      const changed = await storage.change(async (shelves) => {
        const keys = await mergeInto(shelves, news);
        for (const key of keys) shelves.unsent.put(key, randomId());
        return keys;
      });
      if (changed.length > 0) announce();
    },
    readDraft: <Work>(key: string) => storage.change(({ drafts }) => drafts.get<Draft<Work>>(key)),
    async writeDraft<Work>(key: string, work: Work, from: number) {
      const written = await storage.change(async ({ drafts }) => {
        const now = await drafts.get<Draft<Work>>(key);
        if (now !== undefined && now.revision > from) return { draft: now, newer: true };
        const draft: Draft<Work> = { key, work, revision: from + 1, savedAt: new Date().toISOString() };
        drafts.put(key, draft);
        return { draft, newer: false };
      });
      if (!written.newer) announce();
      return written;
    },
    async dropDraft(key) {
      await storage.change(async ({ drafts }) => drafts.drop(key));
      announce();
    },
    async clear() {
      await storage.change(async (shelves) => Object.values(shelves).forEach((shelf) => shelf.clear()));
      announce();
    },
    watch(changed) {
      watchers.add(changed);
      return () => watchers.delete(changed);
    },
  };
  return { device, storage, announce };
}

let opened: Promise<Opened> | undefined;

/** Device, storage and bell of this page; opened once. */
export const openAll = (): Promise<Opened> =>
  (opened ??= openStorage().then((storage) =>
    deviceOn(storage, typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(CHANNEL)),
  ));

/** The device's store; one for the page. */
export const openDevice = (): Promise<Device> => openAll().then(({ device }) => device);
