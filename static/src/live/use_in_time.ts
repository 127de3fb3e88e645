/** Where the timer closes input, an activity takes nothing more from zero on (P12); the server leaves 2 s to what is on its way. */
import { useMemo } from "preact/hooks";
import type { ServerClock } from "./clock";
import { usePassed } from "./use_passed";
import type { Activity, Timer } from "./wire";

/** Whether `timer` has closed input: also where it was paused at zero. */
export function useTimeUp(timer: Timer | null, clock: ServerClock): boolean {
  const passed = usePassed(timer?.closes ? timer.ends_at_ms : null, clock);
  return passed || (timer?.closes === true && timer.remaining_ms === 0);
}

/** `activity` as it is by the clock: closed once its time is up, where that closes it. */
export function useInTime<A extends Activity | null>(activity: A, clock: ServerClock): A {
  const over = useTimeUp(activity?.timer ?? null, clock);
  return useMemo(() => (activity && over ? { ...activity, accepts_ideas: false, accepts_votes: false } : activity), [activity, over]);
}
