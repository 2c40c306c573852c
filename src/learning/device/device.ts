/**
 * What a browser keeps: IndexedDB, or memory where that is not to be had (`remembers` is then false and the page says so).
 * Every write is one transaction, so two tabs never overwrite each other; other tabs are told by a broadcast.
 */
import { emptyBundle, type Bundle } from '../bundles/bundle.ts';
import { mergeBundles } from '../bundles/merge-bundles.ts';

const NAME = 'bibliobus';
const CHANNEL = 'bibliobus-device';
const VERSION = 1;
const STORES = { bundle: 'bundle', drafts: 'drafts' } as const;

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
  /** Merges news into what is kept; gives the whole. */
  add(news: Partial<Bundle>): Promise<Bundle>;
  readDraft<Work>(key: string): Promise<Draft<Work> | undefined>;
  /** Keeps a draft, unless another tab has written since `from`: then nothing is written and that other draft comes back. */
  writeDraft<Work>(key: string, work: Work, from: number): Promise<{ draft: Draft<Work>; newer: boolean }>;
  dropDraft(key: string): Promise<void>;
  /** Removes everything from this device. */
  clear(): Promise<void>;
  /** Calls back when another tab has changed something; gives the way to stop. */
  watch(changed: () => void): () => void;
}

const asPromise = <Result>(request: IDBRequest<Result>): Promise<Result> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open(NAME, VERSION);
  request.onupgradeneeded = () => {
    request.result.createObjectStore(STORES.bundle);
    request.result.createObjectStore(STORES.drafts, { keyPath: 'key' });
  };
  return asPromise(request);
}

/** Read, decide, write in one transaction of either kind of storage. */
interface Storage {
  remembers: boolean;
  change<Value>(
    store: keyof typeof STORES,
    key: string,
    decide: (now: Value | undefined) => Value | undefined,
  ): Promise<Value | undefined>;
  clear(): Promise<void>;
}

function inMemory(): Storage {
  const kept = new Map<string, unknown>();
  return {
    remembers: false,
    async change<Value>(store: string, key: string, decide: (now: Value | undefined) => Value | undefined) {
      const next = decide(kept.get(`${store}/${key}`) as Value | undefined);
      if (next === undefined) kept.delete(`${store}/${key}`);
      else kept.set(`${store}/${key}`, next);
      return next;
    },
    async clear() {
      kept.clear();
    },
  };
}

function inDatabase(database: IDBDatabase): Storage {
  return {
    remembers: true,
    async change<Value>(name: keyof typeof STORES, key: string, decide: (now: Value | undefined) => Value | undefined) {
      const transaction = database.transaction(STORES[name], 'readwrite');
      const store = transaction.objectStore(STORES[name]);
      const now = (await asPromise(store.get(key))) as Value | undefined;
      const next = decide(now);
      if (next === undefined) store.delete(key);
      else if (next !== now) store.put(next, store.keyPath === null ? key : undefined);
      await new Promise((resolve, reject) => {
        transaction.oncomplete = resolve;
        transaction.onerror = transaction.onabort = () => reject(transaction.error);
      });
      return next;
    },
    async clear() {
      const transaction = database.transaction([STORES.bundle, STORES.drafts], 'readwrite');
      transaction.objectStore(STORES.bundle).clear();
      transaction.objectStore(STORES.drafts).clear();
      await new Promise((resolve) => (transaction.oncomplete = resolve));
    },
  };
}

let opened: Promise<Device> | undefined;

/** The device's store; one for the page. */
export const openDevice = (): Promise<Device> => (opened ??= open());

async function open(): Promise<Device> {
  const storage = await openDatabase().then(inDatabase, inMemory);
  const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(CHANNEL);
  const tell = (): void => channel?.postMessage('changed');
  const WHOLE = 'whole';
  return {
    remembers: storage.remembers,
    read: async () => (await storage.change<Bundle>('bundle', WHOLE, (now) => now)) ?? emptyBundle(),
    async add(news) {
      const whole = await storage.change<Bundle>('bundle', WHOLE, (now) =>
        mergeBundles(now ?? emptyBundle(), { ...emptyBundle(), ...news }),
      );
      tell();
      return whole ?? emptyBundle();
    },
    readDraft: <Work>(key: string) => storage.change<Draft<Work>>('drafts', key, (now) => now),
    async writeDraft<Work>(key: string, work: Work, from: number) {
      let newer = false;
      const draft = await storage.change<Draft<Work>>('drafts', key, (now) => {
        newer = now !== undefined && now.revision > from;
        return newer ? now : { key, work, revision: from + 1, savedAt: new Date().toISOString() };
      });
      if (!newer) tell();
      return { draft: draft as Draft<Work>, newer };
    },
    async dropDraft(key) {
      await storage.change('drafts', key, () => undefined);
      tell();
    },
    async clear() {
      await storage.clear();
      tell();
    },
    watch(changed) {
      channel?.addEventListener('message', changed);
      return () => channel?.removeEventListener('message', changed);
    },
  };
}
