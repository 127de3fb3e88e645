/** A closed workshop on its own board, forwards and backwards: one slider, steps, chapters, and playing by itself. */
import { useEffect, useState } from "preact/hooks";
import { ServerClock } from "../live/clock";
import { Empty, Opening } from "../live/ui/Empty";
import { Icon } from "../live/ui/Icon";
import { timeOfDay } from "../live/ui/time_of_day";
import { Picture } from "../screen/Screen";
import { viewOf } from "../screen/view";
import { t } from "../words";
import { fetchEvents, nextChapter, type Event } from "./past";
import { usePlayer, type Player } from "./use_player";
import { momentName } from "./words";

export function Replay({ workshop }: { workshop: string }) {
  const [events, setEvents] = useState<readonly Event[] | null | "failed">(null);
  useEffect(() => { void fetchEvents(workshop).then((found) => setEvents(found ?? "failed")); }, [workshop]);
  if (events === null) return <main class="con-wait"><Opening /></main>;
  if (events === "failed" || events.length === 0) {
    return <main class="con-wait"><Empty icon="warning" title={t("เปิดย้อนหลังไม่ได้", "The replay cannot be opened")} detail={t("ลองเปิดหน้านี้ใหม่", "Reload this page")} /></main>;
  }
  return <Playing workshop={workshop} events={events} />;
}

function Playing({ workshop, events }: { workshop: string; events: readonly Event[] }) {
  const player = usePlayer(workshop, events);
  const event = events[player.at];
  const { board } = player;
  if (!event) return null;
  return (
    <div class="rp">
      <main class="big-m" aria-busy={player.loading}>
        {board
          ? <Picture key={event.activity ?? 0} view={viewOf(board)} board={board} clock={clockAt(event.at_ms)} address="" />
          : <Opening />}
      </main>
      <Controls workshop={workshop} events={events} event={event} player={player} />
    </div>
  );
}

/** A clock that stands where the replay stands: timers show what was left then. */
function clockAt(at_ms: number): ServerClock {
  return new ServerClock(() => at_ms);
}

interface ControlsProps {
  workshop: string;
  events: readonly Event[];
  event: Event;
  player: Player;
}

function Controls({ workshop, events, event, player }: ControlsProps) {
  const { at, playing, go, play } = player;
  const said = t("{time} {what} เหตุการณ์ที่ {n} จาก {all}", "{time}, {what}. Event {n} of {all}", { time: timeOfDay(event.at_ms), what: momentName(event.name), n: at + 1, all: events.length });
  const leap = (step: 1 | -1) => { const to = nextChapter(events, at, step); if (to !== null) go(to); };
  const onKeyDown = (key: KeyboardEvent) => {
    if (key.key !== "PageUp" && key.key !== "PageDown") return;
    key.preventDefault();
    leap(key.key === "PageDown" ? 1 : -1);
  };
  return (
    <section class="rp-c" aria-label={t("ตัวควบคุม", "Controls")}>
      <p class="rp-t" aria-live={playing ? "off" : "polite"}><b class="num">{timeOfDay(event.at_ms)}</b> {momentName(event.name)}</p>
      <input class="rp-s" type="range" min={0} max={events.length - 1} value={at} aria-label={t("เหตุการณ์", "Event")} aria-valuetext={said}
        onInput={(input) => { play(false); go(Number(input.currentTarget.value)); }} onKeyDown={onKeyDown} />
      <div class="rp-b">
        <button type="button" class="btn sm" aria-disabled={nextChapter(events, at, -1) === null} onClick={() => leap(-1)}><Icon name="back" />{t("กิจกรรมก่อน", "Previous activity")}</button>
        <button type="button" class="btn sm" aria-disabled={at === 0} onClick={() => go(at - 1)}>{t("ถอยหนึ่งขั้น", "Step back")}</button>
        <button type="button" class="btn main" onClick={() => { if (at === events.length - 1) go(0); play(!playing); }}>
          <Icon name={playing ? "pause" : "play"} />{playing ? t("หยุด", "Pause") : t("เล่น", "Play")}
        </button>
        <button type="button" class="btn sm" aria-disabled={at === events.length - 1} onClick={() => go(at + 1)}>{t("ไปหนึ่งขั้น", "Step on")}</button>
        <button type="button" class="btn sm" aria-disabled={nextChapter(events, at, 1) === null} onClick={() => leap(1)}>{t("กิจกรรมถัดไป", "Next activity")}<Icon name="next" /></button>
        <span class="sp1" />
        <span class="hint num">{t("เหตุการณ์ที่ {n} จาก {all}", "Event {n} of {all}", { n: at + 1, all: events.length })}</span>
        <a class="btn sm" href={`/workshops/${workshop}/report`}>{t("รายงานผล", "Report")}</a>
      </div>
    </section>
  );
}
