/** A facilitator's own presses: each is sent, stands in a list as one step, and can be taken back. Framework-free. */
import { UNREACHABLE } from "../../live/asking";
import { sayError } from "../../live/errors";
import type { Room } from "../../live/room";
import type { Board } from "../../live/store";
import type { Accepted, WireError } from "../../live/wire";
import { t } from "../../words";
import type { Notice } from "../desk";
import { inRows, joined, type Back, type Given } from "./given";
import { asFirst, asNow, boardAsFirst } from "./renumbered";
import { halfBack, settled, stands, stepOf, takenBack, withStep, type Step } from "./steps";
import { undoOf } from "./undo";

/** What presses need of a room. */
export type PressRoom = Pick<Room, "state" | "subscribe" | "clock" | "command">;

export interface Around {
  say: (notice: Notice) => void;
  /** The list is another now. */
  changed: () => void;
  /** A command is about to be sent. */
  sending: (command: Given) => void;
}

export interface Pressed {
  /** Every command was saved. A refusal was then already told to the facilitator. */
  saved: boolean;
  /** Takes this very step back; null where it changed nothing or cannot be undone. */
  undo: (() => Promise<void>) | null;
}

interface Answers {
  saved: { command: Back; ack: Accepted }[];
  /** Refused, or not sent since one before was refused. */
  left: Back[];
}

export class Presses {
  /** All that follows speaks of themes by their first numbers. */
  private steps: readonly Step[] = [];
  private readonly renumbered = new Map<number, number>();
  private presses = 0;
  private undoing = false;
  /** Resolves once the room has told of all steps so far. */
  private told: Promise<unknown> = Promise.resolve();

  constructor(private readonly room: PressRoom, private readonly around: Around) {}

  get newest(): Step | null {
    return this.steps[this.steps.length - 1] ?? null;
  }

  /** Sends what one press asks for. */
  async press(commands: readonly Given[]): Promise<Pressed> {
    const before = this.board();
    const now_ms = this.room.clock.now();
    const { saved, left } = await this.give(commands.map((command) => asFirst(command, this.renumbered)));
    const undos = saved.flatMap(({ command, ack }) => (before && undoOf(before, command, ack.result, now_ms)) ?? []);
    const step = before && stepOf(++this.presses, undos, before);
    if (step) this.keep(step, saved);
    return { saved: left.length === 0, undo: step?.parts ? () => this.undo(step.key) : null };
  }

  /** Takes a step back. It stays in the list until that is saved. */
  async undo(key: number): Promise<void> {
    if (this.undoing) return;
    if (this.room.state().link.status !== "online") return this.refused(UNREACHABLE.error);
    this.undoing = true;
    try {
      await this.told;
      await this.takeBack(key);
    } finally {
      this.undoing = false;
    }
  }

  private async takeBack(key: number): Promise<void> {
    const step = this.steps.find((one) => one.key === key);
    const board = this.board();
    if (!step || !board) return;
    const { words, parts } = step;
    if (!parts) return this.around.say({ icon: "info", text: t("เลิกทำไม่ได้: {what} ขั้นที่ทำก่อนหน้านั้นจึงคงไว้ด้วย", "Cannot be undone: {what}. So what was done before it stays too", { what: words }) });
    const mine = parts.filter((part) => stands(part, board));
    const { saved, left } = await this.give(joined(mine.flatMap((part) => part.back(board, this.room.clock.now()))));
    if (left.length > 0 && saved.length === 0) return;
    const now = await this.whenTold(saved);
    this.set(left.length > 0 ? halfBack(this.steps, key, mine, () => left, now) : takenBack(this.steps, key, mine, now));
    if (left.length === 0) this.around.say(undone(words, saved.length > 0, parts.length - mine.length));
  }

  private keep(step: Step, saved: Answers["saved"]): void {
    this.set(withStep(this.steps, step));
    const told = this.whenTold(saved).then((board) => { this.steps = settled(this.steps, step.key, board); });
    this.told = Promise.all([this.told, told]);
  }

  /** Sends in order, row by row, and no further than the first refusal. */
  private async give(commands: readonly Back[]): Promise<Answers> {
    const rows = inRows(commands);
    const saved: Answers["saved"] = [];
    for (const [i, row] of rows.entries()) {
      const acks = await Promise.all(row.map((command) => this.send(command)));
      const left = row.filter((_, at) => !acks[at]);
      row.forEach((command, at) => { const ack = acks[at]; if (ack) saved.push({ command, ack }); });
      if (left.length > 0) return { saved, left: [...left, ...rows.slice(i + 1).flat()] };
    }
    return { saved, left: [] };
  }

  private async send(command: Back): Promise<Accepted | null> {
    const { name, args } = asNow(command, this.renumbered);
    this.around.sending({ name, args } as Given);
    const ack = await this.room.command(name, args);
    if (!ack.ok) this.refused(ack.error);
    else if (command.anew !== undefined) this.renumbered.set(command.anew, Number(ack.result?.["theme"]));
    return ack.ok ? ack : null;
  }

  private refused(error: WireError): void {
    this.around.say({ text: sayError(error), icon: "warning", urgent: true });
  }

  /** The first board that holds all of them. Another epoch counts anew: then the board is what was restored. */
  private whenTold(saved: Answers["saved"]): Promise<Board> {
    const version = Math.max(0, ...saved.map(({ ack }) => ack.version));
    const { epoch } = this.room.state();
    const board = () => { const now = this.room.state(); return now.version >= version || now.epoch !== epoch ? this.board() : null; };
    return new Promise((resolve) => {
      const there = board();
      if (there) return resolve(there);
      const stop = this.room.subscribe(() => { const now = board(); if (now) { stop(); resolve(now); } });
    });
  }

  private board(): Board | null {
    const { board } = this.room.state();
    return board && boardAsFirst(board, this.renumbered);
  }

  private set(steps: readonly Step[]): void {
    this.steps = steps;
    this.around.changed();
  }
}

/** `done`: something of it was taken back; `others`: parts that were changed since, and stay. */
function undone(words: string, done: boolean, others: number): Notice {
  const what = { what: words, n: others };
  if (!done) return { icon: "info", text: t("ไม่ได้เลิกทำ: {what} เพราะหลังจากนั้นมีการเปลี่ยนแปลงแล้ว จึงคงไว้ตามที่เป็นอยู่", "Not undone: {what}. It has been changed since, and stays as it is now", what) };
  if (others === 0) return { icon: "undo", text: t("เลิกทำแล้ว: {what}", "Undone: {what}", what) };
  const text = t("เลิกทำแล้ว: {what} ยกเว้น {n} รายการที่มีการเปลี่ยนแปลงหลังจากนั้น", "Undone: {what}, but for {n} that has been changed since|Undone: {what}, but for {n} that have been changed since", what);
  return { icon: "undo", text };
}
