/** Opinions on every idea, in the order in which they are read. Pure. */
import type { Opinions } from "../../live/ui/Bars";
import type { TallyRow } from "../../live/wire";

export interface Standing extends Opinions {
  no: number;
}

/** Every idea of `ideas` with its opinions, in the order of `ideas`. */
export function standings(ideas: readonly { no: number }[], rows: readonly TallyRow[]): Standing[] {
  const row_of = new Map(rows.map((row) => [row[0], row]));
  return ideas.map(({ no }) => {
    const row = row_of.get(no);
    return { no, agree: row?.[1] ?? 0, disagree: row?.[2] ?? 0, pass: row?.[3] ?? 0 };
  });
}

/** Most agreed with first; the less disagreed with of two, then the older one. */
export function mostAgreed(all: readonly Standing[]): Standing[] {
  return [...all].sort((a, b) => b.agree - a.agree || a.disagree - b.disagree || a.no - b.no);
}
