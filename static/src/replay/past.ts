/** What happened in a closed workshop, and how the room looked at any moment. */
import { board, type Board } from "../live/store";
import type { State } from "../live/wire";

export interface Event {
  version: number;
  at_ms: number;
  /** The command's name. */
  name: string;
  activity: number | null;
}

type Row = [version: number, at_ms: number, name: string, activity: number | null];

async function read<T>(path: string, signal: AbortSignal | null = null): Promise<T | null> {
  try {
    const answer = await fetch(path, { signal });
    return answer.ok ? ((await answer.json()) as T) : null;
  } catch {
    return null;
  }
}

/** Null where it cannot be had now. */
export async function fetchEvents(workshop: string): Promise<Event[] | null> {
  const answer = await read<{ events: Row[] }>(`/api/v1/workshops/${workshop}/past`);
  return answer && moments(answer.events);
}

/** Commands that were saved together are one moment: the last of them names it. Pure. */
export function moments(rows: readonly Row[]): Event[] {
  const of_version = new Map<number, Event>();
  for (const [version, at_ms, name, activity] of rows) of_version.set(version, { version, at_ms, name, activity });
  return [...of_version.values()];
}

/** Null where it cannot be had now, or was given up by `signal`. */
export async function fetchBoard(workshop: string, version: number, signal: AbortSignal): Promise<Board | null> {
  const answer = await read<{ state: State }>(`/api/v1/workshops/${workshop}/past/${version}`, signal);
  return answer && board(answer.state);
}

/** The first moment in each activity, in the order in which the room came to them: where Page Down and Page Up go. Pure. */
export function chapters(events: readonly Event[]): number[] {
  // Not by the commands' names: one that was saved together with the move would hide it.
  return events.flatMap(({ activity }, at) => (activity !== null && activity !== events[at - 1]?.activity ? [at] : []));
}

/** The chapter before or after place `at`; null at the ends. Pure. */
export function nextChapter(events: readonly Event[], at: number, step: 1 | -1): number | null {
  const all = chapters(events);
  return step > 0 ? all.find((place) => place > at) ?? null : [...all].reverse().find((place) => place < at) ?? null;
}

/** The run of moment `at`, shown after `before`: a leap begins a new one, for then nothing on the wall has just come. Pure. */
export function runOf(before: { at: number; run: number } | null, at: number): number {
  if (!before) return 0;
  return Math.abs(at - before.at) <= 1 ? before.run : before.run + 1;
}
