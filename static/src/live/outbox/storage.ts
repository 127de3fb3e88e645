/** Where unsent commands survive a reload: IndexedDB, else localStorage (P14). */
import type { Entry } from "./entry";

/** One person's entries of one workshop on this device. `put` rejects where an entry could not be stored. */
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

/** A request may succeed and its transaction fail afterwards, on a full disk: only the end of it counts. */
function completed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error("IndexedDB"));
  });
}

function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: "id" }).createIndex("scope", "scope");
  const late = new Promise<never>((_, reject) => setTimeout(() => reject(new Error("IndexedDB does not answer")), OPEN_TIMEOUT_MS));
  return Promise.race([answer(request), late]);
}

function inDatabase(database: IDBDatabase, scope: string): EntryStorage {
  const rows = () => database.transaction(STORE).objectStore(STORE).index("scope").getAll(scope) as IDBRequest<Row[]>;
  const change = (run: (store: IDBObjectStore) => void) => {
    const transaction = database.transaction(STORE, "readwrite");
    run(transaction.objectStore(STORE));
    return completed(transaction);
  };
  return {
    load: async () => (await answer(rows())).map(({ scope: _, ...entry }) => entry),
    put: async (entry) => change((store) => store.put({ ...entry, scope })),
    remove: async (id) => change((store) => store.delete(id)),
  };
}

/** None where another tab has just removed it, or what is there cannot be read. */
function entryIn(stored: string | null): Entry[] {
  try {
    return stored ? [JSON.parse(stored) as Entry] : [];
  } catch {
    return [];
  }
}

/** One key for each entry: two tabs never write the same one at once. */
export function inLocalStorage(local: Storage, scope: string): EntryStorage {
  const prefix = `govlab.outbox ${scope} `;
  const keys = () => Object.keys(local).filter((key) => key.startsWith(prefix));
  return {
    load: async () => keys().flatMap((key) => entryIn(local.getItem(key))),
    put: async (entry) => local.setItem(prefix + entry.id, JSON.stringify(entry)),
    remove: async (id) => local.removeItem(prefix + id),
  };
}

/** A browser that forbids all storage: commands live as long as their page. */
function nowhere(): EntryStorage {
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

export async function openStorage(scope: string): Promise<EntryStorage> {
  try {
    return inDatabase(await openDatabase(), scope);
  } catch {
    const local = localStore();
    return local ? inLocalStorage(local, scope) : nowhere();
  }
}
