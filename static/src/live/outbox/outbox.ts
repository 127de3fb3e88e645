/** Keeps a person's commands until the server has answered each of them, through reloads and lost lines (P14). */
import type { Ack, Command, CommandArgs, CommandName, WireError } from "../wire";
import { answered, head, isTold, isUnsent, made, replaced, sending, sorted, type Entry } from "./entry";
import type { EntryStorage } from "./storage";

export interface OutboxParts {
  storage: EntryStorage;
  /** Sends one command; rejects where no answer came, which leaves the command in the queue. */
  send: (command: Command) => Promise<Ack>;
  /** Which turn at sending this tab has, with the line and the lease; null: none. In a new turn other tabs may have sent meanwhile. */
  turn: () => number | null;
  /** The number of my newest idea that the room's news told of; 0 for none. */
  newest_idea: () => number;
  /** Tells the other tabs. */
  told: () => void;
  new_id: () => string;
  now_ms: () => number;
  after: (wait_ms: number, run: () => void) => void;
  photos?: PhotosAhead;
}

/** The photos that go to the server before the command that names them. */
export interface PhotosAhead {
  /** Some of them are not there yet: the command waits, and later ones need not wait for it. */
  hold: (entry: Entry) => boolean;
  /** The server has the command, and needs none of them any more. */
  arrived: (entry: Entry) => void;
  /** The server knows one of them no more. True where it can be sent anew. */
  again: (entry: Entry) => boolean;
  /** Only this open page has one of them. */
  fragile: (entry: Entry) => boolean;
}

const RETRY_MS = 2_000;

export class Outbox {
  private all: readonly Entry[] = [];
  private listeners = new Set<() => void>();
  private draining = false;
  /** The server asked for a pause: nothing goes out in it, whatever else happens. */
  private resting = false;
  private turn: number | null = null;
  private version = 0;
  private readonly led_to = new Map<string, number>();
  /** Commands that could not be written down. */
  private readonly fragile = new Set<string>();
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

  /** How many unanswered commands only this open page holds: the browser would not store them. */
  unstored(): number {
    return this.all.filter((entry) => isUnsent(entry) && (this.fragile.has(entry.id) || this.parts.photos?.fragile(entry))).length;
  }

  /** The number of the idea that a command made, also after it left the queue, as far as this page heard. */
  ideaOf(id: string): number | undefined {
    return this.led_to.get(id);
  }

  /** Read again what is stored: at the start, and when another tab changed it. */
  async reload(): Promise<void> {
    await this.read();
    void this.drain();
  }

  private async read(): Promise<void> {
    const read = await this.parts.storage.load().catch(() => this.all);
    const stored = new Map(read.map((entry) => [entry.id, entry]));
    for (const [id, entry] of this.writing) entry ? stored.set(id, entry) : stored.delete(id);
    this.set([...stored.values()]);
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

  /** A photo of it was refused for good. */
  async refuse(id: string, error: WireError): Promise<void> {
    const entry = this.all.find((one) => one.id === id);
    if (entry) await this.keep({ ...entry, status: "refused", error });
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
    if (this.draining || this.resting) return;
    this.draining = true;
    try {
      while (await this.sendNext());
    } finally {
      this.draining = false;
    }
  }

  /** False where nothing more can be sent now. */
  private async sendNext(): Promise<boolean> {
    const turn = this.parts.turn();
    if (turn !== null && turn !== this.turn) {
      // What this tab holds may be old, after a sleep of hours: another one may have sent it, or taken it back.
      await this.read();
      this.turn = turn;
      return true;
    }
    const entry = head(this.all.filter((one) => !this.parts.photos?.hold(one)));
    return turn !== null && entry !== null && this.deliver(entry);
  }

  /** False where the queue must wait: no answer, or "try again later". */
  private async deliver(entry: Entry): Promise<boolean> {
    // Noted before sending: from here on the server may know this id, so its content must not change.
    await this.keep(sending(entry, this.newestIdea()));
    const ack = await this.parts.send({ id: entry.id, name: entry.name, args: entry.args }).catch(() => null);
    if (!ack) return false;
    if (!ack.ok && ack.error.code === "picture_unknown" && this.parts.photos?.again(entry)) return true;
    if (ack.ok) this.parts.photos?.arrived(entry);
    await this.settle(answered(entry, ack));
    if (ack.ok || !ack.error.retry) return true;
    this.rest(ack.error.retry_after_ms ?? RETRY_MS);
    return false;
  }

  private rest(wait_ms: number): void {
    this.resting = true;
    this.parts.after(wait_ms, () => {
      this.resting = false;
      void this.drain();
    });
  }

  /** Of my ideas, by what the room told and by what was answered. */
  private newestIdea(): number {
    return Math.max(this.parts.newest_idea(), ...this.all.map((entry) => entry.idea ?? 0));
  }

  private async settle(entry: Entry): Promise<void> {
    if (entry.idea !== undefined) this.led_to.set(entry.id, entry.idea);
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
      this.fragile.delete(id);
    } catch {
      // A full or broken storage must not stop the sending: what could not be written stays in memory.
      if (entry) this.fragile.add(id);
      this.set(this.all);
    }
    this.parts.told();
  }

  private set(entries: readonly Entry[]): void {
    this.all = sorted(entries);
    for (const { id, idea } of this.all) if (idea !== undefined) this.led_to.set(id, idea);
    for (const listener of this.listeners) listener();
  }
}
