/** A socket and timers in the test's hand. */
import type { Surroundings } from "../../static/src/live/connection";
import type { LiveSocket, SocketEvents } from "../../static/src/live/socket";
import type { Joined } from "../../static/src/live/wire";
import { MINE, STATE } from "./cast";

interface Asked {
  message: string;
  payload: unknown;
  answer: (answer: unknown) => void;
  fail: () => void;
}

export class FakeLine {
  events!: SocketEvents;
  opens = 0;
  closes = 0;
  asked: Asked[] = [];

  readonly open = (events: SocketEvents): LiveSocket => {
    this.events = events;
    return {
      open: () => { this.opens++; },
      close: () => { this.closes++; },
      ask: (message: string, payload: unknown) => new Promise((resolve, reject) => {
        this.asked.push({ message, payload, answer: resolve, fail: () => reject(new Error("no answer")) });
      }),
    };
  };

  get last(): Asked {
    const last = this.asked[this.asked.length - 1];
    if (!last) throw new Error("nothing was asked");
    return last;
  }
}

/** Timers that run when the test says so. */
export class FakeTime implements Surroundings {
  now_ms = 1_000_000;
  private timers: { at_ms: number; run: () => void }[] = [];

  readonly after = (wait_ms: number, run: () => void): (() => void) => {
    const timer = { at_ms: this.now_ms + wait_ms, run };
    this.timers.push(timer);
    return () => { this.timers = this.timers.filter((one) => one !== timer); };
  };
  /** What chance gives, from 0 to 1. */
  chance = 0;
  readonly random = (): number => this.chance;
  readonly local_ms = (): number => this.now_ms;

  pass(ms: number): void {
    this.now_ms += ms;
    const due = this.timers.filter((timer) => timer.at_ms <= this.now_ms);
    this.timers = this.timers.filter((timer) => timer.at_ms > this.now_ms);
    for (const timer of due) timer.run();
  }
}

export function joined(version: number, more: Partial<Joined> = {}): Joined {
  return { ok: true, you: { as: "participant", name: null, sector: "citizen" }, mine: MINE, epoch: "e1", version, server_time_ms: 1_000_000, state: STATE, ...more } as Joined;
}

/** Lets promises that are settled already run on. */
export const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
