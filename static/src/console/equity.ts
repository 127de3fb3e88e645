/** Whose voices fill the room and whose fill the wall: shares of people and of ideas by sector. Pure. */
import { SECTORS } from "../live/ui/SectorMark";
import type { Sector } from "../live/wire";

export interface Share {
  sector: Sector;
  people: number;
  ideas: number;
  /** 0 to 1 of all people present, and of all ideas. */
  of_people: number;
  of_ideas: number;
}

/** Below these a gap says nothing yet, and would point at someone. */
const LEAST_PEOPLE = 5;
const LEAST_IDEAS = 5;
const UNEVEN = 0.1;

export function shares(people: Partial<Record<Sector, number>>, ideas: readonly { sector: Sector }[]): Share[] {
  const all_people = SECTORS.reduce((sum, sector) => sum + (people[sector] ?? 0), 0);
  return SECTORS.map((sector) => {
    const present = people[sector] ?? 0;
    const posted = ideas.filter((idea) => idea.sector === sector).length;
    return {
      sector, people: present, ideas: posted,
      of_people: all_people ? present / all_people : 0,
      of_ideas: ideas.length ? posted / ideas.length : 0,
    };
  });
}

/** The sector of five people or more that is furthest, by 10 points at least, below its share; null where voices are even. */
export function unheard(all: readonly Share[]): Share | null {
  if (all.reduce((sum, one) => sum + one.ideas, 0) < LEAST_IDEAS) return null;
  const behind = all.filter((one) => one.people >= LEAST_PEOPLE && gap(one) >= UNEVEN);
  return behind.sort((a, b) => gap(b) - gap(a))[0] ?? null;
}

function gap(share: Share): number {
  return share.of_people - share.of_ideas;
}
