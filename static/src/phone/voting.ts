/** The ideas that a voting activity votes on, and each participant's own order of them. */
import { useEffect, useMemo, useState } from "preact/hooks";
import type { Activity, Idea } from "../live/wire";
import { usePhone } from "./context";
import { grown } from "./order";

/** Ideas of the activity's sources that are shown to the room. */
function votable(ideas: ReadonlyMap<number, Idea>, activity: Activity): Idea[] {
  const sources = new Set(activity.sources);
  return [...ideas.values()].filter((idea) => sources.has(idea.activity)).sort((a, b) => a.no - b.no);
}

/** The same until one of them changes: an activity is another one ten times a second while people vote. */
export function useVotable(activity: Activity): readonly Idea[] {
  const { board } = usePhone();
  return useMemo(() => votable(board.ideas, activity), [board.ideas, activity.sources.join()]);
}

/** Numbers of ideas in this phone's own order; one that is no longer shown keeps its place until the next visit. */
export function useOwnOrder(activity: Activity): readonly number[] {
  const { boot } = usePhone();
  const seed = `${boot.person ?? ""} ${activity.no}`;
  const ideas = useVotable(activity);
  const present = useMemo(() => ideas.map((idea) => idea.no), [ideas]);
  const [order, setOrder] = useState<readonly number[]>(() => grown([], present, seed));
  const next = grown(order, present, seed);
  useEffect(() => { if (next !== order) setOrder(next); }, [next, order]);
  return next;
}
