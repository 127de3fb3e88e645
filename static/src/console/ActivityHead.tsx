/** What the room is asked, and its time: pause, go on, a minute more, another limit or none. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { ServerClock } from "../live/clock";
import { milestone, reading, type Reading } from "../live/timer";
import { Icon } from "../live/ui/Icon";
import { TimeCalls } from "../live/ui/TimeCalls";
import { Timer, useServerNow } from "../live/ui/Timer";
import { Words } from "../live/ui/Words";
import type { Activity, Timer as WireTimer } from "../live/wire";
import { t } from "../words";
import { Act } from "./Act";
import { useDesk } from "./desk";
import { phaseName } from "./names";
import { TimeDialog } from "./TimeDialog";
import { ring, soundIsOn } from "./sound";
import { secondsWith } from "./timing";

export function ActivityHead({ activity, follow }: { activity: Activity; follow: () => void }) {
  const { board: { workshop }, agenda } = useDesk();
  const place = agenda.findIndex((one) => one.no === activity.no) + 1;
  const where = { place, all: agenda.length, phase: phaseName(activity.phase) };
  const now = workshop.state === "live" && workshop.activity === activity.no;
  return (
    <div class="act">
      <div class="act-t">
        <small>{t("กิจกรรมที่ {place} จาก {all} · {phase}", "Activity {place} of {all} · {phase}", where)}</small>
        <h2 tabIndex={-1}><Words text={activity.prompt || activity.title} /></h2>
      </div>
      <div class="act-c">{now ? <Time activity={activity} /> : <Elsewhere activity={activity} follow={follow} />}</div>
    </div>
  );
}

function Time({ activity }: { activity: Activity }) {
  const { clock, send } = useDesk();
  const [setting, setSetting] = useState(false);
  const { timer } = activity;
  const set_time = t("ตั้งเวลา", "Set the time");
  const closes = timer?.closes ?? false;
  const setTo = (seconds: number | null, closing = closes) => send("set_timer", { activity: activity.no, seconds, closes: closing });
  useEndSound(timer, clock);
  return (
    <>
      {timer
        ? <div class="act-w"><Timer timer={timer} clock={clock} />{closes && <span class="tag"><Icon name="lock" />{t("หมดเวลาแล้วปิดรับ", "Closes at zero")}</span>}</div>
        : <span class="hint">{t("ไม่จำกัดเวลา", "No time limit")}</span>}
      {timer && (timer.remaining_ms === null
        ? <Act icon="pause" text={t("พักเวลา", "Pause")} run={() => void send("pause", {})} />
        : <Act icon="play" text={t("เดินเวลาต่อ", "Resume")} run={() => void send("resume", {})} />)}
      {timer && <Act icon="plus" text={t("1 นาที", "1 min")} run={() => void setTo(secondsWith(60, timer, clock.now()))} />}
      {/* One button, with its word or without: the focus comes back to it. */}
      <button type="button" class={timer ? "btn sm ico" : "btn sm"} aria-label={set_time} onClick={() => setSetting(true)}><Icon name="timer" />{!timer && set_time}</button>
      <TimeCalls timer={timer} clock={clock} />
      {setting && <TimeDialog limited={timer !== null} closes={closes} setTo={setTo} onLeave={() => setSetting(false)} />}
    </>
  );
}

/** Rings once when the time runs out before this facilitator's eyes. */
function useEndSound(timer: WireTimer | null, clock: ServerClock): void {
  const now_ms = useServerNow(clock);
  const before = useRef<Reading | null>(null);
  useEffect(() => {
    const read = reading(timer, now_ms);
    if (milestone(before.current, read) === "time_up" && soundIsOn()) ring();
    before.current = read;
  }, [now_ms, timer]);
}

/** The facilitator looks at another activity than the room's. */
function Elsewhere({ activity, follow }: { activity: Activity; follow: () => void }) {
  const { board, send } = useDesk();
  if (board.workshop.state !== "live") return null;
  const bring = async () => { if (await send("go_to", { activity: activity.no })) follow(); };
  return (
    <>
      <span class="tag">{t("ห้องไม่ได้อยู่ที่กิจกรรมนี้", "The room is elsewhere")}</span>
      <Act icon="undo" text={t("กลับไปที่ห้อง", "Back to the room")} next={[]} run={follow} />
      <Act icon="people" text={t("พาห้องมาที่นี่", "Bring the room here")} next={[]} run={() => void bring()} />
    </>
  );
}
