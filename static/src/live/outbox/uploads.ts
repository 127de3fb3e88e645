/** Sends the photos of a card before the card itself, and keeps each on this device until the server has the card (P14). */
import type { NamedPicture, WireError } from "../wire";
import { isUnsent, type Entry } from "./entry";
import type { PhotosAhead } from "./outbox";
import type { Photo, Shelf } from "./storage";

export type UploadAnswer = { ok: true } | { ok: false; error: WireError };

export interface UploadParts {
  shelf: Shelf<Photo>;
  /** Sends one photo, telling which part of it has gone; rejects where no answer came. */
  send: (photo: Photo, told: (part: number) => void) => Promise<UploadAnswer>;
  entries: () => readonly Entry[];
  /** This tab may send now. */
  turn: () => boolean;
  refuse: (entry: string, error: WireError) => Promise<void>;
  /** The photos of a command are there: it may go. */
  go: () => void;
  now_ms: () => number;
  after: (wait_ms: number, run: () => void) => void;
}

/** Photo `n` of `of`, of which this part (0 to 1) has gone. */
export interface Progress {
  n: number;
  of: number;
  part: number;
}

const RETRY_MS = 2_000;
/** A photo that no command names any more is somebody's draft, for so long. */
const DRAFT_MS = 7 * 86_400_000;

/** The pictures that a command names. */
export function picturesOf({ args }: Pick<Entry, "args">): readonly NamedPicture[] {
  return (args as { pictures?: readonly NamedPicture[] | null }).pictures ?? [];
}

export class Uploads implements PhotosAhead {
  private photos = new Map<string, Photo>();
  private readonly unstored = new Set<string>();
  /** Commands whose photos the server has. */
  private readonly free = new Set<string>();
  /** Commands whose photos were sent a second time: a third time would not help. */
  private readonly repeated = new Set<string>();
  private under_way: { id: string; part: number } | null = null;
  private busy = false;
  private resting = false;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly parts: UploadParts) {}

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Keep a new photo here under this name. */
  async keep(id: string, data: string): Promise<void> {
    await this.put({ id, data, made_ms: this.parts.now_ms(), sent: false });
  }

  /** A photo that was never sent is not wanted any more. */
  async drop(id: string): Promise<void> {
    this.photos.delete(id);
    await this.parts.shelf.remove(id).catch(() => undefined);
    this.tell();
  }

  /** The photo as this device has it. */
  dataOf(id: string): string | undefined {
    return this.photos.get(id)?.data;
  }

  /** How far the photos of a command have come; null while none is on its way. */
  progressOf(entry: Entry): Progress | null {
    const named = picturesOf(entry);
    const at = named.findIndex(({ id }) => id === this.under_way?.id);
    return at < 0 || !this.under_way ? null : { n: at + 1, of: named.length, part: this.under_way.part };
  }

  hold(entry: Entry): boolean {
    return isUnsent(entry) && picturesOf(entry).length > 0 && !this.free.has(entry.id);
  }

  arrived(entry: Entry): void {
    for (const { id } of picturesOf(entry)) if (this.photos.has(id)) void this.drop(id);
  }

  again(entry: Entry): boolean {
    const here = picturesOf(entry).flatMap(({ id }) => this.photos.get(id) ?? []);
    if (!here.length || this.repeated.has(entry.id)) return false;
    this.repeated.add(entry.id);
    this.free.delete(entry.id);
    for (const photo of here) this.photos.set(photo.id, { ...photo, sent: false });
    void this.drain();
    return true;
  }

  fragile(entry: Entry): boolean {
    return picturesOf(entry).some(({ id }) => this.unstored.has(id));
  }

  /** At the start: what was given up long ago makes room. */
  async open(): Promise<void> {
    await this.read();
    const named = new Set(this.parts.entries().flatMap(picturesOf).map(({ id }) => id));
    const old = [...this.photos.values()].filter(({ id, made_ms }) => made_ms < this.parts.now_ms() - DRAFT_MS && !named.has(id));
    for (const { id } of old) await this.drop(id);
  }

  /** Read what is stored; other tabs may have added to it. */
  async read(): Promise<void> {
    for (const photo of await this.parts.shelf.load().catch(() => [])) {
      if (!this.photos.has(photo.id)) this.photos.set(photo.id, photo);
    }
    this.tell();
  }

  /** Send the photos of what waits, one after another, until all are there or the line is gone. */
  async drain(): Promise<void> {
    if (this.busy || this.resting) return;
    this.busy = true;
    try {
      while (await this.sendNext());
    } finally {
      this.busy = false;
    }
  }

  private async sendNext(): Promise<boolean> {
    const entry = this.parts.entries().find((one) => this.hold(one));
    if (!entry || !this.parts.turn()) return false;
    await this.read();
    for (const { id } of picturesOf(entry)) {
      const photo = this.photos.get(id);
      if (!photo || photo.sent) continue;
      const answer = await this.send(photo);
      if (!answer || (!answer.ok && answer.error.retry)) return this.rest(answer?.error);
      if (!answer.ok) {
        await this.parts.refuse(entry.id, answer.error);
        return true;
      }
      await this.put({ ...photo, sent: true });
    }
    this.free.add(entry.id);
    this.parts.go();
    return true;
  }

  private async send(photo: Photo): Promise<UploadAnswer | null> {
    const at = (part: number) => {
      this.under_way = { id: photo.id, part };
      this.tell();
    };
    at(0);
    const answer = await this.parts.send(photo, at).catch(() => null);
    this.under_way = null;
    this.tell();
    return answer;
  }

  private rest(error?: WireError): false {
    this.resting = true;
    this.parts.after(Number(error?.params["retry_after_ms"] ?? RETRY_MS), () => {
      this.resting = false;
      void this.drain();
    });
    return false;
  }

  private async put(photo: Photo): Promise<void> {
    this.photos.set(photo.id, photo);
    try {
      await this.parts.shelf.put(photo);
      this.unstored.delete(photo.id);
    } catch {
      // A full or broken storage must not stop the sending: the open page has it.
      this.unstored.add(photo.id);
    }
    this.tell();
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}
