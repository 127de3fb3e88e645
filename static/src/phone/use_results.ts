/** The results of an activity split by sector, as the server gives them with small groups merged. */
import { useEffect, useState } from "preact/hooks";
import type { Activity, Sector, TallyRow } from "../live/wire";
import { usePhone } from "./context";

/** A whole room sees the results at one moment; it must not ask at one moment. */
const SPREAD_MS = 3_000;

export interface Group {
  sectors: Sector[];
  people: number;
  rows: TallyRow[];
}

/** Null while it is read, and where it cannot be had: the split is an extra, the totals are here already. */
export function useGroups(activity: Activity): readonly Group[] | null {
  const { boot } = usePhone();
  const [groups, setGroups] = useState<readonly Group[] | null>(null);
  useEffect(() => {
    let here = true;
    const read = async () => {
      const response = await fetch(`/api/v1/workshops/${boot.workshop}/activities/${activity.no}/results`).catch(() => null);
      const results = response?.ok ? ((await response.json()) as { groups: Group[] }) : null;
      if (here && results) setGroups(results.groups);
    };
    const waiting = setTimeout(() => void read(), Math.random() * SPREAD_MS);
    return () => { here = false; clearTimeout(waiting); };
  }, [boot.workshop, activity.no, activity.accepts_votes]);
  return groups;
}
