/** Who has voted, by sector and table, as the server allows it: small sectors come joined, small tables not at all. Pure but for the question. */
import type { Sector } from "../live/wire";

export interface Part {
  people: number;
  voted: number;
}

export interface SectorsPart extends Part {
  sectors: Sector[];
}

export interface TablePart extends Part {
  table: number;
}

export interface Turnout {
  groups: SectorsPart[];
  tables: TablePart[];
}

/** Less says nothing yet. */
const LEAST_VOTED = 5;
const UNEVEN = 0.1;

/** Null where it cannot be had now. */
export async function fetchTurnout(workshop: string, activity: number): Promise<Turnout | null> {
  try {
    const answer = await fetch(`/api/v1/workshops/${workshop}/activities/${activity}/turnout`);
    return answer.ok ? ((await answer.json()) as Turnout) : null;
  } catch {
    return null;
  }
}

export const shareOf = ({ voted, people }: Part): number => (people ? voted / people : 0);

/** The sectors that are furthest, by 10 points at least, below the share of all; null where votes are even, or few. */
export function unheardVotes(groups: readonly SectorsPart[]): SectorsPart | null {
  const all = { people: sum(groups, "people"), voted: sum(groups, "voted") };
  if (all.voted < LEAST_VOTED) return null;
  const behind = groups.filter((group) => shareOf(all) - shareOf(group) >= UNEVEN);
  return behind.sort((a, b) => shareOf(a) - shareOf(b))[0] ?? null;
}

export function sum(parts: readonly Part[], of: keyof Part): number {
  return parts.reduce((total, part) => total + part[of], 0);
}
