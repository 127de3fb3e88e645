/** What a room gave each idea on each criterion, in all, and who comes first. Pure. */
import { sharedRanks } from "../../live/ranking";
import type { TallyRow } from "../../live/wire";

export const MOST = 10;

export interface Scored {
  no: number;
  /** The most that scored it on any one criterion. */
  people: number;
  /** The mean for each criterion; null where nobody scored it. */
  means: (number | null)[];
  /** The mean of the means: every criterion weighs the same. */
  total: number | null;
  /** 1 is first; totals that read the same share a rank; null while people may still change their scores, and without scores. */
  rank: number | null;
}

/** Every idea of `ideas` (in their fixed order) with its means; the best first only where the round is `over`. */
export function scored(ideas: readonly { no: number }[], rows: readonly TallyRow[], criteria: number, over: boolean): Scored[] {
  const row_of = new Map(rows.map((row) => [row[0], row]));
  const all = ideas.map(({ no }) => meansOf(no, row_of.get(no), criteria));
  if (!over) return all;
  const best_first = [...all].sort((a, b) => tenths(b.total) - tenths(a.total) || a.no - b.no);
  const ranks = sharedRanks(best_first.map((one) => tenths(one.total)));
  return best_first.map((one, i) => ({ ...one, rank: one.total === null ? null : ranks[i] ?? null }));
}

/** "7.4", or a dash where there is no score. */
export function scoreWords(mean: number | null): string {
  return mean === null ? "–" : mean.toFixed(1);
}

/** My scores with a place for each criterion; 0 is none yet. */
export function ownScores(value: unknown, criteria: number): number[] {
  const given = Array.isArray(value) ? (value as readonly number[]) : [];
  return Array.from({ length: criteria }, (_, i) => given[i] ?? 0);
}

/** "New 7", "Useful –". */
export function partsOf(own: readonly number[], criteria: readonly string[]): readonly string[] {
  return criteria.map((name, i) => `${name} ${own[i] || "–"}`);
}

/** `[no, n1, sum1, n2, sum2, ...]` */
function meansOf(no: number, row: TallyRow | undefined, criteria: number): Scored {
  const pairs = Array.from({ length: criteria }, (_, i) => ({ people: row?.[2 * i + 1] ?? 0, sum: row?.[2 * i + 2] ?? 0 }));
  const means = pairs.map(({ people, sum }) => (people ? sum / people : null));
  const given = means.filter((mean) => mean !== null);
  const total = given.length ? given.reduce((sum, mean) => sum + mean, 0) / given.length : null;
  return { no, people: Math.max(0, ...pairs.map(({ people }) => people)), means, total, rank: null };
}

/** As it is read, so that two equal numbers never stand on two ranks. */
const tenths = (total: number | null): number => Math.round((total ?? 0) * 10);
