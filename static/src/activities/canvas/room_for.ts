/** How many notes of each section the big screen shows, and how many lines of each. Pure. */
import { PLACES } from "../../screen/slots";

/**
 * Notes for each section: nine in all, shared evenly. With more sections than that one each, where the newest are.
 * `newest`: the number of each section's newest note, 0 for none.
 */
export function roomFor(newest: readonly number[]): number[] {
  const each = Math.floor(PLACES / newest.length);
  if (each > 0) return newest.map(() => each);
  const last = [...newest].sort((a, b) => b - a)[PLACES - 1] ?? 0;
  return newest.map((no) => (no > 0 && no >= last ? 1 : 0));
}

// In units of the screen, 1/1080 of its height: the boxes together, a box's head and edges, a note's sector and edges, a line.
const BOXES_U = 855;
const HEAD_U = 92;
const NOTE_U = 55;
const LINE_U = 51;
const BOX_GAP_U = 18;
const NOTE_GAP_U = 12;

/** Lines of a note that fit where `rows` of boxes stand below each other with `each` notes in a box. */
export function linesOf(rows: number, each: number): number {
  const box = (BOXES_U - BOX_GAP_U * (rows - 1)) / rows - HEAD_U;
  const note = (box - NOTE_GAP_U * (each - 1)) / Math.max(1, each);
  return Math.max(1, Math.floor((note - NOTE_U) / LINE_U));
}
