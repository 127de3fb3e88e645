/** The places of a canvas: its sections, the lanes across them, and what stands where. Pure. */
import type { IconName } from "../../live/ui/icons";

/** A section or a lane. */
export interface Place {
  /** From 1, as notes name it. */
  no: number;
  name: string;
  /** The question that it asks, where it has one. */
  ask: string | null;
  icon?: IconName;
}

export interface Places {
  sections: readonly Place[];
  lanes: readonly Place[];
}

/** What says where a note stands. */
export interface Placed {
  section: number | null;
  lane: number | null;
}

/** The place that a line of the settings describes: "name", or "name: question". */
export function placeFrom(line: string, no: number): Place {
  const [, name = "", ask = ""] = /^\s*([^:：]+?)\s*[:：]\s*(.*?)\s*$/.exec(line) ?? [];
  return name ? { no, name, ask: ask || null } : { no, name: line.trim(), ask: null };
}

/** The places that a canvas's settings name, a line each. */
export function placesFrom({ sections, lanes }: Record<keyof Places, readonly string[]>): Places {
  const all = (lines: readonly string[]) => lines.map((line, i) => placeFrom(line, i + 1));
  return { sections: all(sections), lanes: all(lanes) };
}

/** The section that a note is drawn in. One that is no longer there leaves its notes to the last: nothing gets lost. */
export function sectionOf({ section }: Placed, { sections }: Places): number {
  return Math.max(1, Math.min(section ?? 1, sections.length));
}

/** The lane that a note is drawn in; null where there are none. */
export function laneOf({ lane }: Placed, { lanes }: Places): number | null {
  return lanes.length ? Math.max(1, Math.min(lane ?? 1, lanes.length)) : null;
}

export function named(places: readonly Place[], no: number | null): string {
  return places.find((place) => place.no === no)?.name ?? "";
}

/** How many notes stand in each section; the first of the list is section 1. */
export function countBySection(notes: Iterable<Placed>, places: Places): number[] {
  const counts = places.sections.map(() => 0);
  for (const note of notes) {
    const at = sectionOf(note, places) - 1;
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts;
}

/** In how many columns `n` equal boxes stand on a console or a screen. */
export function boxColumns(n: number): number {
  if (n <= 3) return n;
  if (n === 4) return 2;
  return n <= 6 || n === 9 ? 3 : 4;
}
