/** Which ideas stand before the facilitator and which wait under a button. */
import { useRef, useState } from "preact/hooks";
import type { Idea } from "../live/wire";
import { arrive, bringUp, NONE_YET, type Arrivals } from "./arrivals";
import { focusNote } from "./focus";

/** Bring the waiting ones up, and the focus to the first of them. */
export interface Arriving extends Arrivals { show: () => void }

export function useArrivals(ideas: readonly Idea[]): Arriving {
  const seen = useRef(NONE_YET);
  const [, redraw] = useState(0);
  seen.current = arrive(seen.current, ideas.map((idea) => idea.no));
  const show = () => {
    const first = seen.current.waiting[seen.current.waiting.length - 1];
    seen.current = bringUp(seen.current);
    redraw((times) => times + 1);
    focusNote(first);
  };
  return { ...seen.current, show };
}
