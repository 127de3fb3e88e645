/** Where notes stand before the facilitator: who changes place goes to the end of the new one, so that nobody there moves. Pure. */
import { laneOf, sectionOf, type Placed, type Places } from "./places";

type Note = Placed & { no: number };

export interface Standing {
  /** The place of each note, by its number. */
  cells: ReadonlyMap<number, string>;
  /** Those that came from another place, in the order in which they came. */
  moved: readonly number[];
}

export const NOWHERE_YET: Standing = { cells: new Map(), moved: [] };

export function cellKey(section: number, lane: number | null): string {
  return `${section} ${lane ?? ""}`;
}

export function cellOf(note: Placed, places: Places): string {
  return cellKey(sectionOf(note, places), laneOf(note, places));
}

export function settle({ cells, moved }: Standing, notes: readonly Note[], places: Places): Standing {
  const now = new Map(notes.map((note) => [note.no, cellOf(note, places)]));
  const fresh = notes.filter(({ no }) => cells.has(no) && cells.get(no) !== now.get(no)).map(({ no }) => no);
  const before = moved.filter((no) => now.has(no) && !fresh.includes(no));
  return { cells: now, moved: [...before, ...fresh] };
}

/** The notes of each place, in the order given, those that were moved there last. */
export function byCell<N extends Note>(notes: readonly N[], { cells, moved }: Standing): ReadonlyMap<string, readonly N[]> {
  const late = new Set(moved);
  const of = new Map(notes.map((note) => [note.no, note]));
  const found = new Map<string, N[]>();
  for (const note of [...notes.filter(({ no }) => !late.has(no)), ...moved.flatMap((no) => of.get(no) ?? [])]) {
    const cell = cells.get(note.no) ?? "";
    found.set(cell, [...found.get(cell) ?? [], note]);
  }
  return found;
}
