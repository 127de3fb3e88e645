/** The results of an activity split by sector, as the server gives them with small groups merged. */
import { useEffect, useState } from "preact/hooks";
import type { Sector, TallyRow } from "../live/wire";
import { usePhone } from "./context";

export interface Group {
  sectors: Sector[];
  people: number;
  rows: TallyRow[];
}

/** Null while it is read, and where it cannot be had: the split is an extra, the totals are here already. */
export function useGroups(activity: number, version_of: number): readonly Group[] | null {
  const { boot } = usePhone();
  const [groups, setGroups] = useState<readonly Group[] | null>(null);
  useEffect(() => {
    const leaving = new AbortController();
    fetch(`/api/v1/workshops/${boot.workshop}/activities/${activity}/results`, { signal: leaving.signal })
      .then((response) => (response.ok ? response.json() : { groups: null }))
      .then((results: { groups: Group[] | null }) => setGroups(results.groups))
      .catch(() => undefined);
    return () => leaving.abort();
  }, [boot.workshop, activity, version_of]);
  return groups;
}
