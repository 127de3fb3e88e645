/** The countdown of an activity, in every state in words as well as numbers (P12). */
import { useEffect, useState } from "preact/hooks";
import { t } from "../../words";
import { clockFace, reading, type TimerState } from "../timer";
import type { ServerClock } from "../clock";
import type { Timer as WireTimer } from "../wire";
import { Icon } from "./Icon";
import type { IconName } from "./icons";

const ICON_OF: Record<TimerState, IconName> = {
  running: "timer", last_minute: "timer", paused: "pause", time_up: "stop",
};
const CLASS_OF: Record<TimerState, string> = { running: "", last_minute: "last", paused: "paused", time_up: "" };

const CAPTION_STATES: ReadonlySet<TimerState> = new Set(["last_minute", "paused", "time_up"]);

/** The word below the numbers: colour alone says nothing. */
function caption(state: TimerState): string {
  switch (state) {
    case "last_minute": return t("นาทีสุดท้าย", "Last minute");
    case "paused": return t("พักเวลาไว้", "Paused");
    default: return t("หมดเวลา", "Time is up");
  }
}

function words(state: TimerState, face: string): string {
  switch (state) {
    case "paused": return t("พักเวลาไว้ {face}", "Paused {face}", { face });
    case "time_up": return t("หมดเวลา", "Time is up");
    default: return t("เหลือเวลา {face}", "Time left {face}", { face });
  }
}

/** Milliseconds on the server's clock, renewed each second, also without signal. */
export function useServerNow(clock: ServerClock): number {
  const [, tick] = useState(0);
  useEffect(() => {
    const ticking = setInterval(() => tick((n) => n + 1), 1000);
    return () => clearInterval(ticking);
  }, []);
  return clock.now();
}

export interface TimerProps {
  timer: WireTimer | null;
  clock: ServerClock;
}

export function Timer({ timer, clock }: TimerProps) {
  const now_ms = useServerNow(clock);
  const read = reading(timer, now_ms);
  if (!read) return null;
  const face = clockFace(read.left_ms);
  return (
    <div class="timer-box">
      <div class={`timer ${CLASS_OF[read.state]}`.trim()} role="timer" aria-live="off" aria-label={words(read.state, face)}>
        <Icon name={ICON_OF[read.state]} /><span>{face}</span>
      </div>
      {CAPTION_STATES.has(read.state) && <span class="timer-word" aria-hidden="true">{caption(read.state)}</span>}
    </div>
  );
}
