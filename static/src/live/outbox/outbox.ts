/** Keeps a person's commands until the server has answered each of them, through reloads and lost lines (P14). */
import type { Ack, Command, CommandArgs, CommandName } from "../wire";
import { answered, head, isTold, made, replaced, sending, sorted, type Entry } from "./entry";
import type { EntryStorage } from "./storage";

export interface OutboxParts {
  storage: EntryStorage;
  /** Sends one command; rejects where no answer came, which leaves the command in the queue. */
  send: (command: Command) => Promise<Ack>;
  /** Whether this tab may send now: it has the line and the lease. */
  may_send: () => boolean;
  /** The number of my newest idea that the room's news told of; 0 for none. */
  newest_idea: () => number;
  /** Tells the other tabs. */
  told: () => void;
  new_id: () => string;
  now_ms: () => number;
  after: (wait_ms: number, run: () => void) => void;
}

const RETRY_MS = 2_000;

export class Outbox {
  private all: readonly Entry[] = [];
  private listeners = new Set<() => void>();
  private draining = false;
  private version = 0;
  /** Writes under way, or failed; null is a removal. What is read back must not undo them. */
  private writing = new Map<string, Entry | null>();

  constructor(private readonly parts: OutboxParts) {}

  /** In the order in which they go out. */
  entries(): readonly Entry[] {
    return this.all;
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Read again what is stored: at the start, and when another tab changed it. */
  async reload(): Promise<void> {
    const read = await this.parts.storage.load().catch(() => this.all);
    const stored = new Map(read.map((entry) => [entry.id, entry]));
    for (const [id, entry] of this.writing) entry ? stored.set(id, entry) : stored.delete(id);
    this.set([...stored.values()]);
    void this.drain();
  }

  /** Keep a command and send it as soon as may be. Resolves when it is stored. */
  async put<N extends CommandName>(name: N, args: CommandArgs[N]): Promise<Entry> {
    const needless = replaced(this.all, { name, args });
    const entry = made(this.all, { id: this.parts.new_id(), name, args }, this.parts.now_ms(), this.newestIdea());
    this.set([...this.all.filter((other) => other !== needless), entry]);
    await this.write(entry.id, entry);
    if (needless) await this.write(needless.id, null);
    void this.drain();
    return entry;
  }

  /** Send a refused command once more, with the same id: refusals are not remembered by the server (P2). */
  async again(id: string): Promise<void> {
    const entry = this.all.find((one) => one.id === id);
    if (!entry) return;
    const { error: _, ...rest } = entry;
    await this.keep({ ...rest, status: "waiting" });
    void this.drain();
  }

  /** Forget a command: one refused, or one that never left this device. */
  async drop(id: string): Promise<void> {
    this.set(this.all.filter((entry) => entry.id !== id));
    await this.write(id, null);
  }

  /** The room's state stands at `version`: saved commands that it holds need no stand-in any more. */
  reached(version: number): void {
    this.version = version;
    for (const entry of this.all) if (isTold(entry, version)) void this.drop(entry.id);
  }

  /** Send what waits, one after another, until all is answered or the line is gone. */
  async drain(): Promise<void> {
    if (this.draining) return;
    this.draining = true;
    try {
      for (let entry = head(this.all); entry && this.parts.may_send(); entry = head(this.all)) {
        if (!(await this.deliver(entry))) break;
      }
    } finally {
      this.draining = false;
    }
  }

  /** False where the queue must wait: no answer, or "try again later". */
  private async deliver(entry: Entry): Promise<boolean> {
    // Noted before sending: from here on the server may know this id, so its content must not change.
    await this.keep(sending(entry, this.newestIdea()));
    const ack = await this.parts.send({ id: entry.id, name: entry.name, args: entry.args }).catch(() => null);
    if (!ack) return false;
    await this.settle(answered(entry, ack));
    if (ack.ok || !ack.error.retry) return true;
    this.parts.after(ack.error.retry_after_ms ?? RETRY_MS, () => void this.drain());
    return false;
  }

  /** Of my ideas, by what the room told and by what was answered. */
  private newestIdea(): number {
    return Math.max(this.parts.newest_idea(), ...this.all.map((entry) => entry.idea ?? 0));
  }

  private async settle(entry: Entry): Promise<void> {
    if (isTold(entry, this.version)) await this.drop(entry.id);
    else await this.keep(entry);
  }

  private async keep(entry: Entry): Promise<void> {
    this.set([...this.all.filter((other) => other.id !== entry.id), entry]);
    await this.write(entry.id, entry);
  }

  private async write(id: string, entry: Entry | null): Promise<void> {
    this.writing.set(id, entry);
    try {
      await (entry ? this.parts.storage.put(entry) : this.parts.storage.remove(id));
      if (this.writing.get(id) === entry) this.writing.delete(id);
    } catch {
      // A full or broken storage must not stop the sending: what could not be written stays in memory.
    }
    this.parts.told();
  }

  private set(entries: readonly Entry[]): void {
    this.all = sorted(entries);
    for (const listener of this.listeners) listener();
  }
}
