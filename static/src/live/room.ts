/** One open room in a page: its state, its line, and the way to send commands. Framework-free. */
import { UNREACHABLE, untilAnswered } from "./asking";
import type { Boot } from "./boot";
import { ServerClock } from "./clock";
import { Connection, type Link } from "./connection";
import { newId } from "./ids";
import { openSocket } from "./socket";
import { apply, applyMine, board, myBoard, type Board, type MyBoard } from "./store";
import type { Ack, ChangesFrame, CommandArgs, CommandName, Joined, Pulse, Sector, You } from "./wire";

export interface RoomState {
  link: Link;
  /** When the link last changed, local clock. */
  link_since_ms: number;
  /** Null until the first join is answered. */
  board: Board | null;
  mine: MyBoard | null;
  you: You | null;
  epoch: string | null;
  version: number;
  present: number | null;
  sectors: Partial<Record<Sector, number>> | null;
  /** The last moment at which this state was known to be the room's, server's clock. */
  as_of_ms: number | null;
}

const EMPTY: RoomState = {
  link: { status: "opening" }, link_since_ms: 0, board: null, mine: null, you: null, epoch: null, version: 0, present: null, sectors: null, as_of_ms: null,
};
/** Hidden for longer than this, a phone may have lost its line without noticing. */
const DOZE_MS = 10_000;

export class Room {
  readonly clock = new ServerClock();
  readonly connection: Connection;
  private current: RoomState = { ...EMPTY, link_since_ms: Date.now() };
  private readonly listeners = new Set<() => void>();

  constructor(boot: Boot) {
    const credentials = boot.screen ? { screen: boot.screen } : { csrf: boot.csrf };
    this.connection = new Connection({ workshop: boot.workshop, as: boot.as }, (events) => openSocket(credentials, events), this.clock, {
      link: (link) => this.set({ link, link_since_ms: Date.now() }),
      joined: (answer) => this.set(afterJoin(this.current, answer)),
      frame: (frame) => this.set({ ...afterFrame(this.current, frame), as_of_ms: this.clock.now() }),
      pulse: (pulse) => this.set(afterPulse(pulse)),
    }, {
      after: (wait_ms, run) => { const timer = setTimeout(run, wait_ms); return () => clearTimeout(timer); },
      random: Math.random,
      local_ms: () => Date.now(),
    });
  }

  state(): RoomState {
    return this.current;
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Send now or say that it could not be: for those who watch the answer (the console). Phones use the outbox. */
  async command<N extends CommandName>(name: N, args: CommandArgs[N]): Promise<Ack> {
    if (!this.connection.isLive()) return UNREACHABLE;
    const command = { id: newId(), name, args };
    return untilAnswered(() => this.connection.command(command), (wait_ms) => new Promise((resolve) => { setTimeout(resolve, wait_ms); }));
  }

  /** Join now and follow the page's life: come back at once when it is seen again or the network returns. */
  open(): void {
    let hidden_since_ms = Infinity;
    document.addEventListener("visibilitychange", () => {
      const hidden_ms = Date.now() - hidden_since_ms;
      hidden_since_ms = document.visibilityState === "hidden" ? Date.now() : Infinity;
      if (hidden_ms > DOZE_MS) this.connection.wake();
      else if (document.visibilityState === "visible") this.connection.open();
    });
    window.addEventListener("online", () => this.connection.wake());
    this.connection.open();
  }

  private set(news: Partial<RoomState>): void {
    this.current = { ...this.current, ...news };
    for (const listener of this.listeners) listener();
  }
}

export function afterJoin(before: RoomState, answer: Joined): Partial<RoomState> {
  const { you, epoch, version } = answer;
  const common = { you, epoch, version, as_of_ms: answer.server_time_ms };
  if ("state" in answer) return { ...common, board: board(answer.state), mine: answer.mine && myBoard(answer.mine) };
  const { mine } = answer;
  const after = Array.isArray(mine) ? before.mine && applyMine(before.mine, mine) : mine ? myBoard(mine) : before.mine;
  return { ...common, board: before.board && apply(before.board, answer.changes), mine: after };
}

export function afterFrame(before: RoomState, frame: ChangesFrame): Partial<RoomState> {
  return {
    epoch: frame.epoch,
    version: frame.to,
    board: before.board && apply(before.board, frame.changes),
    mine: before.mine && frame.mine ? applyMine(before.mine, frame.mine) : before.mine,
  };
}

function afterPulse(pulse: Pulse): Partial<RoomState> {
  return { present: pulse.present, sectors: pulse.sectors ?? null, as_of_ms: pulse.server_time_ms };
}
