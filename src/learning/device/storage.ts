/** Where a browser keeps things: IndexedDB, or memory where that is not to be had. Shelves are read and written in transactions. */

const NAME = 'bibliobus';
/** Raised with every new shelf. */
const VERSION = 2;
/** `unsent`: what the account has not had yet; `position`: how far this device has read there. */
const SHELVES = ['progress', 'answers', 'artifacts', 'paths', 'drafts', 'unsent', 'position'] as const;
export type ShelfName = (typeof SHELVES)[number];

/** Inside a transaction only these may be awaited. */
export interface Shelf {
  get<Value>(key: string): Promise<Value | undefined>;
  all<Value>(): Promise<Value[]>;
  keys(): Promise<string[]>;
  put(key: string, value: unknown): void;
  drop(key: string): void;
  clear(): void;
}
export type Shelves = Record<ShelfName, Shelf>;

export interface Storage {
  /** False when nothing will be there after the page is closed. */
  remembers: boolean;
  /** All of `work` happens or none of it, and nobody else's in between. */
  change<Result>(work: (shelves: Shelves) => Promise<Result>): Promise<Result>;
}

const shelvesFrom = (make: (name: ShelfName) => Shelf): Shelves =>
  Object.fromEntries(SHELVES.map((name) => [name, make(name)])) as Shelves;

const asPromise = <Result>(request: IDBRequest<Result>): Promise<Result> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('storage failed'));
  });

/** The database at a version, its missing shelves put up; without one, at whatever version it has. */
function openAt(version?: number): Promise<IDBDatabase> {
  const request = indexedDB.open(NAME, version);
  request.onupgradeneeded = () => {
    for (const name of SHELVES) if (!request.result.objectStoreNames.contains(name)) request.result.createObjectStore(name);
  };
  return asPromise(request);
}

async function openDatabase(): Promise<Storage> {
  const database = await openAt(VERSION).catch((fault: unknown) => {
    // A newer page has been here; this one, kept from earlier, finds all of its shelves there too.
    if (fault instanceof DOMException && fault.name === 'VersionError') return openAt();
    throw fault;
  });
  // A newer version of this page in another tab must not wait for this one.
  database.onversionchange = () => database.close();
  return {
    remembers: true,
    async change(work) {
      const transaction = database.transaction(SHELVES, 'readwrite');
      const ended = new Promise<void>((resolve, reject) => {
        transaction.oncomplete = () => resolve();
        transaction.onabort = transaction.onerror = () => reject(transaction.error ?? new Error('storage failed'));
      });
      // Whoever waits for `work` hears of a failure there.
      ended.catch(() => undefined);
      const shelves = shelvesFrom((name) => {
        const store = transaction.objectStore(name);
        return {
          get: (key) => asPromise(store.get(key)),
          all: () => asPromise(store.getAll()),
          keys: async () => (await asPromise(store.getAllKeys())).map(String),
          put: (key, value) => void store.put(value, key),
          drop: (key) => void store.delete(key),
          clear: () => void store.clear(),
        };
      });
      try {
        const result = await work(shelves);
        await ended;
        return result;
      } catch (fault) {
        try {
          transaction.abort();
        } catch {
          // It has ended already.
        }
        throw fault;
      }
    },
  };
}

/** Kept until the page is closed; also what tests without a browser use. */
export function memoryStorage(): Storage {
  const kept = new Map<ShelfName, Map<string, unknown>>(SHELVES.map((name) => [name, new Map()]));
  const shelves = shelvesFrom((name) => {
    const shelf = kept.get(name) ?? new Map<string, unknown>();
    return {
      get: async (key) => shelf.get(key) as never,
      all: async () => [...shelf.values()] as never,
      keys: async () => [...shelf.keys()],
      put: (key, value) => void shelf.set(key, structuredClone(value)),
      drop: (key) => void shelf.delete(key),
      clear: () => shelf.clear(),
    };
  });
  let last: Promise<unknown> = Promise.resolve();
  return {
    remembers: false,
    change(work) {
      const result = last.then(() => work(shelves));
      last = result.catch(() => undefined);
      return result;
    },
  };
}

/** The browser's own storage, else memory: private windows and blocked cookies make IndexedDB throw at any of these steps. */
export const openStorage = (): Promise<Storage> => openDatabase().catch(memoryStorage);
