/** A storage that lasts as long as the test. */
import type { Entry } from "../../static/src/live/outbox/entry";
import type { EntryStorage } from "../../static/src/live/outbox/storage";

export function inMemory(): EntryStorage {
  const entries = new Map<string, Entry>();
  return {
    load: async () => [...entries.values()],
    put: async (entry) => { entries.set(entry.id, entry); },
    remove: async (id) => { entries.delete(id); },
  };
}
