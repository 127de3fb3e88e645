/** Who has voted, by sector and table, as the server allows it: small sectors come joined, small tables not at all. Pure but for the question. */
import type { Sector } from "../live/wire";

export interface Part {
  people: number;
  voted: number;
}

export interface SectorsPart extends Part {
  sectors: Sector[];
}

export interface TablePart {
  table: number;
  people: number;
  /** How many quarters of them voted, 0 to 4: who sits at a table is known, what one of them said must not be. */
  quarters: number;
}

export interface Turnout {
  groups: SectorsPart[];
  tables: TablePart[];
}

/** In points of a hundred. */
const UNEVEN = 10;

/** Null where it cannot be had now. */
export async function fetchTurnout(workshop: string, activity: number): Promise<Turnout | null> {
  try {
    const answer = await fetch(`/api/v1/workshops/${workshop}/activities/${activity}/turnout`);
    return answer.ok ? ((await answer.json()) as Turnout) : null;
  } catch {
    return null;
  }
}

export const percentOf = ({ voted, people }: Part): number => (people ? Math.round((voted / people) * 100) : 0);

/** The sectors that are furthest, by 10 points at least, below the share of all; null where votes are even. */
export function unheardVotes(groups: readonly SectorsPart[]): SectorsPart | null {
  const all = percentOf({ people: sum(groups, "people"), voted: sum(groups, "voted") });
  const behind = groups.filter((group) => all - percentOf(group) >= UNEVEN);
  return behind.sort((a, b) => percentOf(a) - percentOf(b))[0] ?? null;
}

export function sum(parts: readonly Part[], of: keyof Part): number {
  return parts.reduce((total, part) => total + part[of], 0);
}
