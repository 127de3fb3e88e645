/** The server's clock as this device knows it: the local one plus an offset (P12). */

/** A pulse this much behind what we believe means that the local clock was moved. */
const MOVED_MS = 2_000;

export class ServerClock {
  private offset_ms: number | null = null;

  constructor(private readonly local: () => number = () => Date.now()) {}

  /** Milliseconds UTC on the server's clock; the local clock until a join was answered. */
  now(): number {
    return this.local() + (this.offset_ms ?? 0);
  }

  /** Learn from an answer whose request left at `sent_at_ms` (local): half the way back is taken off. */
  answered(server_time_ms: number, sent_at_ms: number): void {
    const received_at_ms = this.local();
    this.offset_ms = server_time_ms - (sent_at_ms + received_at_ms) / 2;
  }

  /** Learn from a message that took an unknown time: it can only be late, never early. */
  heard(server_time_ms: number): void {
    const least_ms = server_time_ms - this.local();
    if (this.offset_ms === null || least_ms > this.offset_ms || least_ms < this.offset_ms - MOVED_MS) this.offset_ms = least_ms;
  }
}
