/** Ideas by the points that people gave them: ranks with ties, and the fixed order while the round is open. Pure. */
import type { TallyRow } from "./wire";

/** What is counted, as one says it of `n`: "dot", "dots". */
export type Unit = (n: number) => string;

/** "12 dots". */
export function counted(n: number, unit: Unit): string {
  return `${n.toLocaleString("en-US")} ${unit(n)}`;
}

export interface Ranked {
  no: number;
  points: number;
  voters: number;
  /** 1 is first; equal points share a rank; null while people may still change their votes. */
  rank: number | null;
}

/** Every idea of `ideas` (in their fixed order) by its row `[no, points, voters]`; most points first only where the round is `over`. */
export function ranking(ideas: readonly { no: number }[], rows: readonly TallyRow[], over: boolean): Ranked[] {
  const row_of = new Map(rows.map((row) => [row[0], row]));
  const all = ideas.map(({ no }) => ({ no, points: row_of.get(no)?.[1] ?? 0, voters: row_of.get(no)?.[2] ?? 0, rank: null }));
  if (!over) return all;
  const best_first = [...all].sort((a, b) => b.points - a.points || a.no - b.no);
  const ranks = sharedRanks(best_first.map((one) => one.points));
  return best_first.map((one, i) => ({ ...one, rank: ranks[i] ?? null }));
}

/** The rank of each of `values` (the best first), from 1: equal ones share one, and the next goes on behind all of them. */
export function sharedRanks(values: readonly number[]): number[] {
  const ranks: number[] = [];
  values.forEach((value, i) => ranks.push(value === values[i - 1] ? ranks[i - 1] ?? 1 : i + 1));
  return ranks;
}
