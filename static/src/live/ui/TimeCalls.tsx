/** Reads the time out at 5 minutes, 1 minute and the end: the end at once, the others politely. */
import { useEffect, useRef, useState } from "preact/hooks";
import { t } from "../../words";
import type { ServerClock } from "../clock";
import { milestone, reading, type Reading } from "../timer";
import type { Timer as WireTimer } from "../wire";
import { announce } from "./Announcer";
import { useServerNow } from "./Timer";

export function TimeCalls({ timer, clock }: { timer: WireTimer | null; clock: ServerClock }) {
  const now_ms = useServerNow(clock);
  const before = useRef<Reading | null>(null);
  const [over, setOver] = useState(false);
  const read = reading(timer, now_ms);
  useEffect(() => {
    const passed = milestone(before.current, read);
    before.current = read;
    setOver((was) => passed === "time_up" || (was && read?.state === "time_up"));
    if (passed === "five_minutes") announce(t("เหลือเวลา 5 นาที", "5 minutes left"));
    if (passed === "one_minute") announce(t("นาทีสุดท้าย", "Last minute"));
  }, [now_ms, timer]);
  return <p class="vh" role="alert">{over && t("หมดเวลา", "Time is up")}</p>;
}
