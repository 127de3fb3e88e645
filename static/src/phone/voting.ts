/** The ideas that a voting activity votes on, and each participant's own order of them. */
import { useEffect, useMemo, useState } from "preact/hooks";
import type { Activity, Idea } from "../live/wire";
import { usePhone } from "./context";
import { grown } from "./order";

/** Ideas of the activity's sources that are shown to the room. */
export function votable(ideas: ReadonlyMap<number, Idea>, activity: Activity): Idea[] {
  const sources = new Set(activity.sources);
  return [...ideas.values()].filter((idea) => sources.has(idea.activity)).sort((a, b) => a.no - b.no);
}

/** Numbers of ideas in this phone's own order; one that is no longer shown keeps its place until the next visit. */
export function useOwnOrder(activity: Activity): readonly number[] {
  const { board, boot } = usePhone();
  const seed = `${boot.person ?? ""} ${activity.no}`;
  const present = useMemo(() => votable(board.ideas, activity).map((idea) => idea.no), [board.ideas, activity]);
  const [order, setOrder] = useState<readonly number[]>(() => grown([], present, seed));
  const next = grown(order, present, seed);
  useEffect(() => { if (next !== order) setOrder(next); }, [next, order]);
  return next;
}
