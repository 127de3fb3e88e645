/** The queue of one person's commands that the server may not have yet (P14). Pure. */
import type { Ack, Command, CommandName, WireError } from "../wire";

/**
 * waiting: never sent. sent: sent, answer unknown. saved: the server has it, its news may not be here yet.
 * refused: for good; kept to be shown.
 */
export type Status = "waiting" | "sent" | "saved" | "refused";

export interface Entry extends Command {
  /** Place in the queue; smaller goes first. */
  seq: number;
  made_ms: number;
  status: Status;
  /** Where saved: the version whose changes hold it. */
  version?: number;
  /** Where saved: the number of the idea it made. */
  idea?: number;
  /** The newest of my ideas when it was made, or first sent: what it leads to is newer. Missing where a twin is on its way. */
  after?: number;
  error?: WireError;
}

export const isUnsent = (entry: Entry): boolean => entry.status === "waiting" || entry.status === "sent";

/** Commands that set a value, whole: the latest for the same place is all that counts. */
const SETTING = new Set<CommandName>(["give_opinion", "place_dots", "place_idea", "score_idea", "rank_ideas", "move_idea", "raise_hand", "say_ready", "take_table"]);

/** The value that a command sets: a later one for the same key makes an unsent earlier one needless (P3). */
function valueKey({ name, args }: Pick<Command, "name" | "args">): string | null {
  if (!SETTING.has(name)) return null;
  const { activity, idea } = args as { activity?: number; idea?: number };
  return `${name} ${activity ?? ""} ${idea ?? ""}`;
}

/**
 * The waiting entry that `command` makes needless, if any. For dots only the very last one: between two others a dot may
 * have been taken back to pay for the next, and leaving that out would go over the budget.
 */
export function replaced(entries: readonly Entry[], command: Pick<Command, "name" | "args">): Entry | null {
  const key = valueKey(command);
  if (!key) return null;
  const waiting = entries.filter((entry) => entry.status === "waiting");
  const candidates = command.name === "place_dots" ? waiting.slice(-1) : waiting;
  return candidates.find((entry) => valueKey(entry) === key) ?? null;
}

/** `newest`: the number of my newest idea, as far as known here. */
export function made(entries: readonly Entry[], command: Command, now_ms: number, newest: number): Entry {
  const seq = Math.max(0, ...entries.map((entry) => entry.seq)) + 1;
  // Of two same texts on their way, the first idea to appear is the first one's: the second looks for its own once it is sent.
  const twin = entries.some((entry) => isUnsent(entry) && entry.name === command.name && sameText(entry, command));
  return { ...command, seq, made_ms: now_ms, status: "waiting", ...(twin ? {} : { after: newest }) };
}

/** By what a saved idea is known again: not by its place on a canvas, which may change. */
function sameText(a: Pick<Command, "args">, b: Pick<Command, "args">): boolean {
  const [one, other] = [a.args, b.args] as { activity?: number; text?: string }[];
  return one?.text === other?.text && one?.activity === other?.activity;
}

/** On its way from now on. Sent once more, it keeps what it knew: the ideas since then may be its own. */
export function sending(entry: Entry, newest: number): Entry {
  return entry.status === "sent" ? entry : { ...entry, status: "sent", after: newest };
}

/** The next to send: one at a time, in order. */
export function head(entries: readonly Entry[]): Entry | null {
  return sorted(entries).find(isUnsent) ?? null;
}

export function sorted(entries: readonly Entry[]): Entry[] {
  return [...entries].sort((a, b) => a.seq - b.seq || (a.id < b.id ? -1 : 1));
}

/** The entry after its answer. A refusal with `retry` leaves it in the queue; any other ends it there (P2). */
export function answered(entry: Entry, ack: Ack): Entry {
  if (ack.ok) {
    const idea = ack.result?.["idea"];
    return { ...entry, status: "saved", version: ack.version, ...(typeof idea === "number" ? { idea } : {}) };
  }
  return ack.error.retry ? { ...entry, status: "sent" } : { ...entry, status: "refused", error: ack.error };
}

/** Whether the room's own news has caught up with a saved entry, so that it needs no stand-in any more. */
export function isTold(entry: Entry, version: number): boolean {
  return entry.status === "saved" && (entry.version ?? 0) <= version;
}
