/** Where the room placed each idea, which of them the picture shows, and under which numbers. Pure. */
import type { TallyRow } from "../../live/wire";
import { spreadOf, type Spread } from "./spread";

export const STEPS = 5;
/** More dots than this would cover each other. */
export const DRAWN_MOST = 9;
/** The mean of fewer people says too little for the picture. The phone's list gives it all the same, with their number: every total is sent to all. */
export const PEOPLE_LEAST = 5;

export interface Standing {
  no: number;
  people: number;
  /** Null where nobody placed it. */
  across: Spread | null;
  up: Spread | null;
  /** Its number in the picture; null where it is not drawn. */
  number: number | null;
}

export interface Drawn extends Standing {
  across: Spread;
  up: Spread;
  number: number;
}

/**
 * Every idea of `ideas` (oldest first). While people may still move them, each keeps its place and is numbered by it, so
 * that no number ever changes; once the round is `over`, those furthest up and across come first, numbered from 1.
 */
export function standings(ideas: readonly { no: number }[], rows: readonly TallyRow[], over: boolean): Standing[] {
  const row_of = new Map(rows.map((row) => [row[0], row]));
  const all = ideas.map(({ no }) => placed(no, row_of.get(no)));
  const drawn = mostPlaced(all);
  if (!over) return all.map((one, i) => (drawn.has(one.no) ? { ...one, number: i + 1 } : one));
  const best_first = all.filter((one) => drawn.has(one.no)).sort((a, b) => height(b) - height(a) || a.no - b.no);
  const rest = all.filter((one) => !drawn.has(one.no)).sort((a, b) => b.people - a.people || a.no - b.no);
  return [...best_first.map((one, i) => ({ ...one, number: i + 1 })), ...rest];
}

export function isDrawn(one: Standing): one is Drawn {
  return one.number !== null;
}

function placed(no: number, row: TallyRow | undefined): Standing {
  const counts = Array.from({ length: 2 * STEPS }, (_, i) => row?.[i + 1] ?? 0);
  const across = counts.slice(0, STEPS);
  const people = across.reduce((sum, n) => sum + n, 0);
  return { no, people, across: spreadOf(across), up: spreadOf(counts.slice(STEPS)), number: null };
}

/** The nine that most people placed, of those that enough did; of two the older one. */
function mostPlaced(all: readonly Standing[]): ReadonlySet<number> {
  const enough = all.filter((one) => one.people >= PEOPLE_LEAST).sort((a, b) => b.people - a.people || a.no - b.no);
  return new Set(enough.slice(0, DRAWN_MOST).map((one) => one.no));
}

const height = ({ across, up }: Standing): number => (across?.mean ?? 0) + (up?.mean ?? 0);
