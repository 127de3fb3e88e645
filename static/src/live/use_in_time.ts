/** Where the timer closes input, an activity takes nothing more from zero on (P12); the server leaves 2 s to what is on its way. */
import { useEffect, useMemo, useState } from "preact/hooks";
import type { ServerClock } from "./clock";
import type { Activity } from "./wire";

/** Longer waits than this overflow the browser's timer. */
const LONGEST_WAIT_MS = 2_000_000_000;

/** `activity` as it is by the clock: closed once its time is up, where that closes it. */
export function useInTime<A extends Activity | null>(activity: A, clock: ServerClock): A {
  const [drawn, redraw] = useState(0);
  const timer = activity?.timer ?? null;
  const ends_ms = timer?.closes ? timer.ends_at_ms : null;
  const over = ends_ms !== null && clock.now() >= ends_ms;
  useEffect(() => {
    if (ends_ms === null || over) return undefined;
    const waiting = setTimeout(() => redraw((n) => n + 1), Math.min(ends_ms - clock.now(), LONGEST_WAIT_MS));
    return () => clearTimeout(waiting);
  // Again where it fired a moment too early, by this clock or the server's.
  }, [ends_ms, over, drawn]);
  return useMemo(() => (activity && over ? { ...activity, accepts_ideas: false, accepts_votes: false } : activity), [activity, over]);
}
