/** Random lines: frames lost, doubled, out of order, a new epoch, a line that breaks. What the page holds is always one moment of the room (P4, P5). */
import assert from "node:assert/strict";
import { test } from "node:test";
import { ServerClock } from "../../static/src/live/clock";
import { Connection } from "../../static/src/live/connection";
import { afterFrame, afterJoin, type RoomState } from "../../static/src/live/room";
import { state } from "../../static/src/live/store";
import type { Change, ChangesFrame, Idea, JoinRequest, State } from "../../static/src/live/wire";
import { idea, STATE } from "./cast";
import { seeded, type Chance } from "./chance";
import { FakeLine, FakeTime, joined, settle } from "./fake_line";

const REMEMBERED = 5;
const STEPS = 120;
const SEEDS = 60;
const NOTHING: RoomState = {
  link: { status: "opening" }, link_since_ms: 0, board: null, mine: null, you: null, epoch: null, version: 0, present: null, sectors: null, as_of_ms: null,
};

/** A room of notes that come, change and go; it remembers what each of its last versions changed. */
class FakeRoom {
  epoch = "e0";
  version = 10;
  sent = 10;
  private notes = new Map<number, Idea>([[1, idea(1)]]);
  private changed = new Map<number, Set<number>>();
  /** Every moment there ever was, by epoch and version. */
  readonly moments = new Map<string, State>();

  constructor(private readonly chance: Chance) {
    this.remember();
  }

  commit(): void {
    this.version++;
    const no = 1 + Math.floor(this.chance() * 6);
    if (this.chance() < 0.3) this.notes.delete(no);
    else this.notes.set(no, idea(no, { text: `${this.epoch} ${this.version}` }));
    this.changed.set(this.version, new Set([no]));
    this.remember();
  }

  /** A backup was put back: an older room under a new epoch. */
  restore(): void {
    this.epoch = `e${this.moments.size}`;
    this.version = this.sent = Math.max(1, this.version - Math.floor(this.chance() * 8));
    this.notes = new Map([[2, idea(2, { text: this.epoch })]]);
    this.changed.clear();
    this.remember();
  }

  frame(): ChangesFrame {
    const from = this.sent + 1;
    this.sent = this.version;
    return { epoch: this.epoch, from, to: this.version, changes: this.since(from - 1) ?? [] };
  }

  answer(request: JoinRequest): unknown {
    const from = request.epoch === this.epoch ? request.version ?? -1 : -1;
    const near = from >= 0 && from <= this.version && this.version - from <= REMEMBERED;
    const changes = near ? this.since(from) : null;
    const whole = joined(this.version, { epoch: this.epoch });
    if (!changes) return { ...whole, state: this.state() };
    const { state: _, ...known } = whole as unknown as Record<string, unknown>;
    return { ...known, changes };
  }

  state(): State {
    return { ...STATE, ideas: [...this.notes.values()].sort((a, b) => a.no - b.no) };
  }

  private since(version: number): Change[] | null {
    const wanted = Array.from({ length: this.version - version }, (_, n) => this.changed.get(version + 1 + n));
    if (wanted.some((nos) => !nos)) return null;
    return [...new Set(wanted.flatMap((nos) => [...(nos ?? [])]))].map((no) => {
      const note = this.notes.get(no);
      return note ? { type: "idea", idea: note } : { type: "idea_gone", no };
    });
  }

  private remember(): void {
    this.moments.set(`${this.epoch} ${this.version}`, this.state());
  }
}

/** A page on a line that a seed decides upon. */
class BadLine {
  readonly line = new FakeLine();
  readonly time = new FakeTime();
  readonly room: FakeRoom;
  page = NOTHING;
  joins = 0;
  private readonly connection: Connection;
  private underway: ChangesFrame[] = [];
  private answered = 0;
  private opened = 1;

  constructor(private readonly chance: Chance) {
    this.room = new FakeRoom(chance);
    this.connection = new Connection({ workshop: "w1", as: "participant" }, this.line.open, new ServerClock(this.time.local_ms), {
      link: () => undefined,
      joined: (answer) => { this.page = { ...this.page, ...afterJoin(this.page, answer) }; this.joins++; this.check(); },
      frame: (frame) => { this.page = { ...this.page, ...afterFrame(this.page, frame) }; this.check(); },
      pulse: () => undefined,
    }, this.time);
    this.connection.open();
    this.line.events.opened();
  }

  async step(): Promise<void> {
    const at = this.chance();
    if (at < 0.35) this.room.commit();
    else if (at < 0.6) this.send();
    else if (at < 0.8) this.deliver();
    else if (at < 0.92) await this.answerJoins();
    else if (at < 0.95) this.pulse();
    else if (at < 0.98) this.lose();
    else this.room.restore();
  }

  /** The line is good again: all that is asked is answered, and a pulse tells where the room is. */
  async end(): Promise<void> {
    this.underway = [];
    for (let turn = 0; turn < 4; turn++) {
      this.pulse();
      this.time.pass(20_000);
      if (this.line.opens > this.opened) this.comeBack();
      await this.answerJoins();
    }
    assert.deepEqual([this.page.epoch, this.page.version], [this.room.epoch, this.room.version]);
    this.check();
  }

  private send(): void {
    if (this.room.sent === this.room.version) return;
    const frame = this.room.frame();
    const fate = this.chance();
    if (fate < 0.75) this.underway.push(frame);
    if (fate < 0.15) this.underway.push(frame);
    if (fate > 0.6 && fate < 0.75) this.underway.reverse();
  }

  private deliver(): void {
    for (const frame of this.underway.splice(0, 1 + Math.floor(this.chance() * 3))) this.line.events.changes(frame);
  }

  async answerJoins(): Promise<void> {
    for (; this.answered < this.line.asked.length; this.answered++) {
      const asked = this.line.asked[this.answered];
      if (this.chance() < 0.1 && this.joins) asked?.fail();
      else asked?.answer(this.room.answer(asked.payload as JoinRequest));
    }
    await settle();
  }

  private pulse(): void {
    this.line.events.pulse({ epoch: this.room.epoch, version: this.room.version, server_time_ms: this.time.now_ms, present: 1 });
    this.time.pass(2_000);
  }

  private lose(): void {
    this.line.events.lost(null);
    this.underway = [];
    this.time.pass(10_000);
    this.comeBack();
  }

  private comeBack(): void {
    this.opened = this.line.opens;
    this.line.events.opened();
  }

  private check(): void {
    const { board, epoch, version } = this.page;
    assert.ok(board);
    assert.deepEqual(state(board).ideas, this.room.moments.get(`${epoch} ${version}`)?.ideas, `${epoch} ${version}`);
  }
}

test("P4 P5 on a bad line a page shows one moment of the room, and in the end the newest", async () => {
  for (let seed = 1; seed <= SEEDS; seed++) {
    const bad = new BadLine(seeded(seed));
    await bad.answerJoins();
    for (let at = 0; at < STEPS; at++) await bad.step().catch((error: Error) => assert.fail(`seed ${seed}, step ${at}: ${error.message}`));
    await bad.end();
    assert.ok(bad.joins > 1, "the line was bad enough");
  }
});
