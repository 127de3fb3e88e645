/** Two rounds of the same vote beside each other. Pure, but for the asking. */
import { language } from "../words";

export interface Round {
  round: number;
  people: number;
  /** [idea or answer, what decides the order]. */
  values: [no: number, value: number][];
}

export interface Rounds {
  /** What the values are, in Thai and in English. */
  name: [string, string];
  rounds: Round[];
}

export interface Change {
  no: number;
  value: number;
  /** Null: it was not there in the round before. */
  before: number | null;
  /** Places up (positive) or down since then; null where it is new. */
  up: number | null;
}

/** Null where it cannot be had now. */
export async function fetchRounds(workshop: string, activity: number): Promise<Rounds | null> {
  try {
    const answer = await fetch(`/api/v1/workshops/${workshop}/activities/${activity}/rounds`);
    return answer.ok ? ((await answer.json()) as Rounds) : null;
  } catch {
    return null;
  }
}

export const nameOf = ({ name: [thai, english] }: Rounds): string => (language() === "th" ? thai : english);

/** The place of each value among them, best first; ties share one. */
function places(values: Round["values"]): ReadonlyMap<number, number> {
  const place_of = new Map<number, number>();
  const best_first = values.map(([, value]) => value).sort((a, b) => b - a);
  for (const [i, value] of best_first.entries()) if (!place_of.has(value)) place_of.set(value, i + 1);
  return place_of;
}

/** What `now` says beside `before`, best first; ties share a place. */
export function changes(before: Round, now: Round): Change[] {
  const value_before = new Map(before.values);
  const place_before = places(before.values);
  const place_now = places(now.values);
  const best_first = [...now.values].sort(([a, m], [b, n]) => n - m || a - b);
  return best_first.map(([no, value]) => {
    const was = value_before.get(no);
    return was === undefined
      ? { no, value, before: null, up: null }
      : { no, value, before: was, up: (place_before.get(was) ?? 0) - (place_now.get(value) ?? 0) };
  });
}
