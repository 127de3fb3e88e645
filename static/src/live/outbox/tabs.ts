/** Several tabs of one person: one of them sends, all hear of news. Web Locks would need a secure context (P14). */

/** What `tabs` needs of localStorage. */
export type Shelf = Pick<Storage, "getItem" | "setItem" | "removeItem">;

const LEASE_MS = 3_000;

interface Holder { tab: string; until_ms: number }

/** False where the storage is full. */
function write(shelf: Shelf, key: string, value: string): boolean {
  try {
    shelf.setItem(key, value);
    return true;
  } catch {
    return false;
  }
}

/** One that ends later than any can was taken before the clock was set back: it would bar everybody for that long. */
const isRunning = ({ until_ms }: Holder, now_ms: number): boolean => until_ms > now_ms && until_ms <= now_ms + LEASE_MS;

/**
 * The right to send, renewed every second and free again three seconds after its tab fell silent.
 * Two tabs that take it in the same instant both send for one turn at worst: ids are the same, so nothing doubles (P2).
 */
export class Lease {
  /** Counts the times that this tab came to hold it. */
  turn = 0;
  private confirmed = false;

  constructor(private readonly shelf: Shelf | null, private readonly key: string, private readonly tab: string) {}

  private holder(): Holder | null {
    const stored = this.shelf?.getItem(this.key);
    return stored ? (JSON.parse(stored) as Holder) : null;
  }

  /** Take or renew it where it is free or ours. True from the second time in a row: the first may have been a tie. */
  renew(now_ms: number): boolean {
    if (!this.shelf) return true;
    const holder = this.holder();
    if (holder && holder.tab !== this.tab && isRunning(holder, now_ms)) return (this.confirmed = false);
    const before = this.confirmed;
    // A full storage, in which nobody can agree on anything, must not keep everybody from sending.
    const written = write(this.shelf, this.key, JSON.stringify({ tab: this.tab, until_ms: now_ms + LEASE_MS }));
    this.confirmed = holder?.tab === this.tab || !written;
    if (this.confirmed && !before) this.turn++;
    return this.confirmed;
  }

  /** On leaving the page, so that another tab need not wait. */
  release(): void {
    if (this.holder()?.tab === this.tab) this.shelf?.removeItem(this.key);
    this.confirmed = false;
  }
}

/** Tell other tabs that the queue changed; `storage` events reach every tab but the one that wrote. */
export function poke(shelf: Shelf | null, scope: string, id: string): void {
  if (shelf) write(shelf, `govlab.poke ${scope}`, id);
}

export function onPoke(scope: string, run: () => void): () => void {
  const heard = (event: StorageEvent) => {
    if (event.key === `govlab.poke ${scope}`) run();
  };
  window.addEventListener("storage", heard);
  return () => window.removeEventListener("storage", heard);
}
