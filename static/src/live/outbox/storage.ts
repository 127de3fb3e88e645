/** Where unsent commands survive a reload: IndexedDB, else localStorage, else memory only (P14). */
import type { Entry } from "./entry";

/** One person's entries of one workshop on this device. */
export interface EntryStorage {
  load(): Promise<Entry[]>;
  put(entry: Entry): Promise<void>;
  remove(id: string): Promise<void>;
}

/** Some Safari versions never answer the first `open`; nobody should wait for them. */
const OPEN_TIMEOUT_MS = 1_500;
const DATABASE = "govlab";
const STORE = "outbox";

type Row = Entry & { scope: string };

function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("IndexedDB"));
  });
}

function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: "id" }).createIndex("scope", "scope");
  const late = new Promise<never>((_, reject) => setTimeout(() => reject(new Error("IndexedDB does not answer")), OPEN_TIMEOUT_MS));
  return Promise.race([answer(request), late]);
}

function inDatabase(database: IDBDatabase, scope: string): EntryStorage {
  const store = (mode: IDBTransactionMode) => database.transaction(STORE, mode).objectStore(STORE);
  return {
    load: async () => (await answer<Row[]>(store("readonly").index("scope").getAll(scope))).map(({ scope: _, ...entry }) => entry),
    put: async (entry) => { await answer(store("readwrite").put({ ...entry, scope })); },
    remove: async (id) => { await answer(store("readwrite").delete(id)); },
  };
}

/** One key for each entry: two tabs never write the same one at once. */
export function inLocalStorage(local: Storage, scope: string): EntryStorage {
  const prefix = `govlab.outbox ${scope} `;
  const keys = () => Object.keys(local).filter((key) => key.startsWith(prefix));
  return {
    load: async () => keys().map((key) => JSON.parse(local.getItem(key) ?? "null") as Entry),
    put: async (entry) => local.setItem(prefix + entry.id, JSON.stringify(entry)),
    remove: async (id) => local.removeItem(prefix + id),
  };
}

export function inMemory(): EntryStorage {
  const entries = new Map<string, Entry>();
  return {
    load: async () => [...entries.values()],
    put: async (entry) => { entries.set(entry.id, entry); },
    remove: async (id) => { entries.delete(id); },
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

export async function openStorage(scope: string): Promise<EntryStorage> {
  try {
    return inDatabase(await openDatabase(), scope);
  } catch {
    const local = localStore();
    return local ? inLocalStorage(local, scope) : inMemory();
  }
}
