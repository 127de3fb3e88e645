/** What people write in an activity: an idea on a wall, a note on a canvas (it is not yet an idea). Pure. */
import type { Board } from "./store";
import type { Activity, Idea, Kind } from "./wire";

const OF_NOTES: ReadonlySet<Kind> = new Set<Kind>(["canvas", "feedback"]);

export function writesNotes(kind: Kind): boolean {
  return OF_NOTES.has(kind);
}

/** Whether what is written in activity `no` is called notes. */
export function holdsNotes({ activities }: Board, no: number): boolean {
  const kind = activities.get(no)?.kind;
  return kind !== undefined && writesNotes(kind);
}

/** Whether `ideas` are called notes: all of them were written as such. */
export function areNotes(board: Board, ideas: readonly Idea[]): boolean {
  return ideas.length > 0 && ideas.every(({ activity }) => holdsNotes(board, activity));
}

/** Whether what `activity` works on is called notes: all that it takes them from, or else itself. */
export function worksOnNotes({ kind, sources }: Activity, board: Board): boolean {
  return sources.length ? sources.every((no) => holdsNotes(board, no)) : writesNotes(kind);
}
