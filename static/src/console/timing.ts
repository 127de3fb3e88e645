/** What `set_timer` is told: the wire takes absolute values only (P3), so "+1 minute" is worked out here. Pure. */
import type { Timer } from "../live/wire";

/** Whole seconds that remain from `now_ms` (the server's clock) with `extra_s` more; at least one. */
export function secondsWith(extra_s: number, timer: Timer | null, now_ms: number): number {
  const left_ms = timer?.remaining_ms ?? Math.max(0, (timer?.ends_at_ms ?? now_ms) - now_ms);
  return Math.max(1, Math.round(left_ms / 1000) + extra_s);
}
