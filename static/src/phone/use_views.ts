/** Which view of a voting activity is open: one idea at a time, all of mine in a list, or what the room said. */
import { useState } from "preact/hooks";
import type { Activity } from "../live/wire";
import { useRevealed, type Revealed } from "./use_revealed";
import { useViewFocus } from "./use_view_focus";

export interface OpenView extends Pick<Revealed, "show" | "back"> {
  view: "one" | "all" | "results";
  /** The idea that the walk begins with; null: the first that is open. */
  first: number | null;
  toOne: (no: number | null) => void;
  toAll: () => void;
}

export function useViews(activity: Activity): OpenView {
  const { showing, show, back } = useRevealed(activity);
  const [all, setAll] = useState(false);
  const [first, setFirst] = useState<number | null>(null);
  // Once voting is over there is nothing to walk through: the list shows what I said.
  const view = showing ? "results" : all || !activity.accepts_votes ? "all" : "one";
  useViewFocus(view);
  const toOne = (no: number | null) => {
    setFirst(no);
    setAll(false);
  };
  return { view, first, show, back, toOne, toAll: () => setAll(true) };
}
