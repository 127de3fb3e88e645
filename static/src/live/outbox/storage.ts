/** Where unsent commands and photos survive a reload: IndexedDB, else localStorage (P14). */
import type { Entry } from "./entry";

/** What one person has stored of one workshop on this device. `put` rejects where a thing could not be stored. */
export interface Shelf<T extends { id: string }> {
  load(): Promise<T[]>;
  put(thing: T): Promise<void>;
  remove(id: string): Promise<void>;
}

export type EntryStorage = Shelf<Entry>;

/** A photo of a card, until the server has the card. */
export interface Photo {
  /** The name under which it is sent. */
  id: string;
  /** The JPEG as a data address. */
  data: string;
  made_ms: number;
  /** The server has it. */
  sent: boolean;
}

/** Some Safari versions never answer the first `open`; nobody should wait for them. */
const OPEN_TIMEOUT_MS = 1_500;

type Sort = "outbox" | "photos";
// One each: a page that was open before a new store came would keep it from being made.
const DATABASES: Record<Sort, string> = { outbox: "govlab", photos: "govlab-photos" };

function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("IndexedDB"));
  });
}

/** A request may succeed and its transaction fail afterwards, on a full disk: only the end of it counts. */
function completed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error("IndexedDB"));
  });
}

function openDatabase(sort: Sort): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASES[sort], 1);
  request.onupgradeneeded = () => request.result.createObjectStore(sort, { keyPath: "id" }).createIndex("scope", "scope");
  const late = new Promise<never>((_, reject) => setTimeout(() => reject(new Error("IndexedDB does not answer")), OPEN_TIMEOUT_MS));
  return Promise.race([answer(request), late]);
}

function inDatabase<T extends { id: string }>(database: IDBDatabase, sort: Sort, scope: string): Shelf<T> {
  const rows = () => database.transaction(sort).objectStore(sort).index("scope").getAll(scope) as IDBRequest<(T & { scope: string })[]>;
  const change = (run: (store: IDBObjectStore) => void) => {
    const transaction = database.transaction(sort, "readwrite");
    run(transaction.objectStore(sort));
    return completed(transaction);
  };
  return {
    load: async () => (await answer(rows())).map(({ scope: _, ...thing }) => thing as unknown as T),
    put: async (thing) => change((store) => store.put({ ...thing, scope })),
    remove: async (id) => change((store) => store.delete(id)),
  };
}

/** None where another tab has just removed it, or what is there cannot be read. */
function thingIn<T>(stored: string | null): T[] {
  try {
    return stored ? [JSON.parse(stored) as T] : [];
  } catch {
    return [];
  }
}

/** One key for each: two tabs never write the same one at once. */
export function inLocalStorage<T extends { id: string } = Entry>(local: Storage, scope: string, sort: Sort = "outbox"): Shelf<T> {
  const prefix = `govlab.${sort} ${scope} `;
  const keys = () => Object.keys(local).filter((key) => key.startsWith(prefix));
  return {
    load: async () => keys().flatMap((key) => thingIn<T>(local.getItem(key))),
    put: async (thing) => local.setItem(prefix + thing.id, JSON.stringify(thing)),
    remove: async (id) => local.removeItem(prefix + id),
  };
}

/** A browser that forbids all storage: commands live as long as their page. */
function nowhere<T extends { id: string }>(): Shelf<T> {
  return {
    load: async () => [],
    put: async () => { throw new Error("this browser stores nothing"); },
    remove: async () => undefined,
  };
}

/** localStorage, or null where the browser forbids it. */
export function localStore(): Storage | null {
  try {
    window.localStorage.setItem("govlab.probe", "1");
    window.localStorage.removeItem("govlab.probe");
    return window.localStorage;
  } catch {
    return null;
  }
}

async function openShelf<T extends { id: string }>(sort: Sort, scope: string): Promise<Shelf<T>> {
  try {
    return inDatabase<T>(await openDatabase(sort), sort, scope);
  } catch {
    const local = localStore();
    return local ? inLocalStorage<T>(local, scope, sort) : nowhere<T>();
  }
}

/** The page must not wait for it to open: what is done before waits instead. */
function whenOpen<T extends { id: string }>(opening: Promise<Shelf<T>>): Shelf<T> {
  return {
    load: async () => (await opening).load(),
    put: async (thing) => (await opening).put(thing),
    remove: async (id) => (await opening).remove(id),
  };
}

export const openEntries = (scope: string): EntryStorage => whenOpen(openShelf<Entry>("outbox", scope));
export const openPhotos = (scope: string): Shelf<Photo> => whenOpen(openShelf<Photo>("photos", scope));
