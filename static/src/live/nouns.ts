/** What people write in an activity: an idea on a wall, a note on a canvas (it is not yet an idea). Pure. */
import type { Kind } from "./wire";

const OF_NOTES: ReadonlySet<Kind> = new Set<Kind>(["canvas", "feedback"]);

export function writesNotes(kind: Kind): boolean {
  return OF_NOTES.has(kind);
}
