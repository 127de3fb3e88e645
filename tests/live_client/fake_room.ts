/** A room in the test's hand: what it is told comes back as changes, as soon as the test lets it. */
import type { PressRoom } from "../../static/src/console/undo/presses";
import { ServerClock } from "../../static/src/live/clock";
import type { RoomState } from "../../static/src/live/room";
import { apply, board } from "../../static/src/live/store";
import type { Ack, Change, CommandArgs, CommandName, State, WireError } from "../../static/src/live/wire";

type Answer = { changes?: Change[]; result?: Record<string, unknown> } | { refused: string };
type Answers = { [N in CommandName]?: (args: CommandArgs[N]) => Answer };

export class FakeRoom implements PressRoom {
  readonly clock = new ServerClock();
  /** Everything that was sent. */
  readonly sent: [CommandName, unknown][] = [];
  /** Frames are held back until `tell`. */
  held: Change[] | null = null;
  private current: RoomState;
  private version = 1;
  private readonly listeners = new Set<() => void>();

  constructor(from: State, private readonly answers: Answers) {
    this.current = {
      link: { status: "online" }, link_since_ms: 0, board: board(from), mine: null, you: null, epoch: "e1", version: 1, present: null, sectors: null, as_of_ms: null,
    };
  }

  state(): RoomState {
    return this.current;
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  async command<N extends CommandName>(name: N, args: CommandArgs[N]): Promise<Ack> {
    this.sent.push([name, args]);
    const answer = (this.answers[name] as ((args: CommandArgs[N]) => Answer) | undefined)?.(args) ?? {};
    if ("refused" in answer) return { ok: false, error: { code: answer.refused, params: {}, retry: false } satisfies WireError };
    this.version++;
    if (this.held) this.held.push(...answer.changes ?? []);
    else this.happens(answer.changes ?? []);
    return { ok: true, version: this.version, result: answer.result ?? null };
  }

  /** Somebody else did this, and the room tells of it. */
  elsewhere(...changes: Change[]): void {
    this.version++;
    this.happens(changes);
  }

  /** The frames that were held back come. */
  tell(): void {
    const { held } = this;
    this.held = null;
    this.happens(held ?? []);
  }

  away(): void {
    this.current = { ...this.current, link: { status: "away" } };
  }

  private happens(changes: readonly Change[]): void {
    this.current = { ...this.current, version: this.version, board: this.current.board && apply(this.current.board, changes) };
    for (const listener of this.listeners) listener();
  }
}
