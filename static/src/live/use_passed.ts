/** Whether a moment on the server's clock has passed; drawn again when it does. */
import { useEffect, useState } from "preact/hooks";
import type { ServerClock } from "./clock";

/** Longer waits than this overflow the browser's timer. */
const LONGEST_WAIT_MS = 2_000_000_000;

/** Null never passes. */
export function usePassed(at_ms: number | null, clock: ServerClock): boolean {
  const [drawn, redraw] = useState(0);
  const passed = at_ms !== null && clock.now() >= at_ms;
  useEffect(() => {
    if (at_ms === null || passed) return undefined;
    const waiting = setTimeout(() => redraw((n) => n + 1), Math.min(at_ms - clock.now(), LONGEST_WAIT_MS));
    return () => clearTimeout(waiting);
  // Again where it fired a moment too early, by this clock or the server's.
  }, [at_ms, passed, drawn]);
  return passed;
}
