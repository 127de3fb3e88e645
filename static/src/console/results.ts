/** Results split by sector, as the server allows them: small groups come merged. */
import type { Sector, TallyRow } from "../live/wire";

export interface Group {
  sectors: Sector[];
  people: number;
  rows: TallyRow[];
}

export interface Results {
  activity: number;
  revealed: boolean;
  total: { people: number; rows: TallyRow[] };
  groups: Group[];
}

/** Null where it cannot be had now. */
export async function fetchResults(workshop: string, activity: number): Promise<Results | null> {
  try {
    const answer = await fetch(`/api/v1/workshops/${workshop}/activities/${activity}/results`);
    return answer.ok ? ((await answer.json()) as Results) : null;
  } catch {
    return null;
  }
}

/** One idea's row in each group, where the group said anything of it. */
export function rowsOf(results: Results, idea: number): { group: Group; row: TallyRow }[] {
  return results.groups.flatMap((group) => {
    const row = group.rows.find(([no]) => no === idea);
    return row ? [{ group, row }] : [];
  });
}
