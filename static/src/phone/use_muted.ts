/** Until when a facilitator lets me write nothing; null where I may. */
import { usePassed } from "../live/use_passed";
import { usePhone } from "./context";

export function useMutedUntil(): number | null {
  const { mine: { standing: { muted_until_ms } }, clock } = usePhone();
  return usePassed(muted_until_ms, clock) ? null : muted_until_ms;
}
