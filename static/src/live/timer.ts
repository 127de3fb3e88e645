/** What a timer says at a moment on the server's clock (P12). Pure. */
import type { Timer } from "./wire";

export type TimerState = "running" | "last_minute" | "paused" | "time_up";

export interface Reading {
  state: TimerState;
  left_ms: number;
}

const LAST_MINUTE_MS = 60_000;

/** Null where the activity has no limit. `now_ms` is the server's clock. */
export function reading(timer: Timer | null, now_ms: number): Reading | null {
  if (!timer) return null;
  if (timer.remaining_ms !== null) return { state: "paused", left_ms: timer.remaining_ms };
  if (timer.ends_at_ms === null) return null;
  const left_ms = Math.max(0, timer.ends_at_ms - now_ms);
  if (left_ms === 0) return { state: "time_up", left_ms };
  return { state: left_ms <= LAST_MINUTE_MS ? "last_minute" : "running", left_ms };
}

/** "04:32"; from an hour on "1:04:32". A begun second counts as a whole one, so zero means over. */
export function clockFace(left_ms: number): string {
  const total_s = Math.ceil(left_ms / 1000);
  const [h, m, s] = [Math.floor(total_s / 3600), Math.floor(total_s / 60) % 60, total_s % 60];
  const two = (n: number) => String(n).padStart(2, "0");
  return h ? `${h}:${two(m)}:${two(s)}` : `${two(m)}:${two(s)}`;
}

/** The moments that are read out: 5 minutes, 1 minute, the end; null between them. */
export function milestone(before: Reading | null, after: Reading | null): "five_minutes" | "one_minute" | "time_up" | null {
  if (!before || !after || after.state === "paused" || before.state === "paused") return null;
  const passed = (mark_ms: number) => before.left_ms > mark_ms && after.left_ms <= mark_ms;
  if (passed(0)) return "time_up";
  if (passed(LAST_MINUTE_MS)) return "one_minute";
  return passed(5 * 60_000) ? "five_minutes" : null;
}
