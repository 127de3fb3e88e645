/** Dots in order: ranks with ties, and the fixed order while the round is open. Pure. */
import type { TallyRow } from "../../live/wire";

export interface Ranked {
  no: number;
  dots: number;
  voters: number;
  /** 1 is first; equal dots share a rank; null while people may still move their dots. */
  rank: number | null;
}

/** Every idea of `ideas` (in their fixed order) with its dots; most dots first only where the round is `over`. */
export function ranking(ideas: readonly { no: number }[], rows: readonly TallyRow[], over: boolean): Ranked[] {
  const row_of = new Map(rows.map((row) => [row[0], row]));
  const all = ideas.map(({ no }) => ({ no, dots: row_of.get(no)?.[1] ?? 0, voters: row_of.get(no)?.[2] ?? 0, rank: null }));
  if (!over) return all;
  const best_first = [...all].sort((a, b) => b.dots - a.dots || a.no - b.no);
  return best_first.map((one) => ({ ...one, rank: 1 + all.filter((other) => other.dots > one.dots).length }));
}
