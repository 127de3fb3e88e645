/** A closed workshop on its own board, forwards and backwards: one slider, steps, chapters, and playing by itself. */
import { useEffect, useMemo, useState } from "preact/hooks";
import { ServerClock } from "../live/clock";
import { Empty, Opening } from "../live/ui/Empty";
import { Icon } from "../live/ui/Icon";
import { timeOfDay } from "../live/ui/time_of_day";
import { useLate } from "../live/use_late";
import { Announced, Picture } from "../screen/Screen";
import { viewOf } from "../screen/view";
import { t } from "../words";
import { fetchEvents, nextChapter, type Event } from "./past";
import { usePlayer, type Player, type Shown } from "./use_player";
import { momentName } from "./words";

/** A picture that comes within so long needs no words. */
const QUICK_MS = 300;

export function Replay({ workshop }: { workshop: string }) {
  const [events, setEvents] = useState<readonly Event[] | null | "failed">(null);
  const open = () => { setEvents(null); void fetchEvents(workshop).then((found) => setEvents(found ?? "failed")); };
  useEffect(open, [workshop]);
  if (events === null) return <main class="con-wait"><Opening /></main>;
  if (events === "failed" || events.length === 0) {
    return (
      <main class="con-wait">
        <Empty icon="warning" title={t("เปิดย้อนหลังไม่ได้", "The replay cannot be opened")}><Again run={open} /></Empty>
      </main>
    );
  }
  return <Playing workshop={workshop} events={events} />;
}

function Again({ run }: { run: () => void }) {
  return <button type="button" class="btn main" onClick={run}>{t("ลองอีกครั้ง", "Try again")}</button>;
}

function Playing({ workshop, events }: { workshop: string; events: readonly Event[] }) {
  const player = usePlayer(workshop, events);
  const { shown, state, again } = player;
  return (
    <div class="rp">
      <main class={shown ? "big-m" : "con-wait"} aria-busy={state === "coming"}>
        {shown && <Then shown={shown} events={events} />}
        {!shown && (state === "failed"
          ? <Empty icon="warning" title={t("เปิดภาพของช่วงนี้ไม่ได้", "This moment cannot be shown")}><Again run={again} /></Empty>
          : <Opening />)}
      </main>
      <Controls workshop={workshop} events={events} player={player} />
    </div>
  );
}

/** The room at a moment, by the clock of then: what had just come up, and whether time was up. */
function Then({ shown: { at, board, run }, events }: { shown: Shown; events: readonly Event[] }) {
  const { at_ms = 0, activity = null } = events[at] ?? {};
  const clock = useMemo(() => new ServerClock(() => at_ms), [at_ms]);
  return (
    <>
      <Announced board={board} />
      <Picture key={`${activity} ${run}`} view={viewOf(board)} board={board} clock={clock} address="" />
    </>
  );
}

interface ControlsProps {
  workshop: string;
  events: readonly Event[];
  player: Player;
}

function Controls({ workshop, events, player }: ControlsProps) {
  const { at, playing, go, play } = player;
  const leap = (step: 1 | -1) => { const to = nextChapter(events, at, step); if (to !== null) go(to); };
  return (
    <section class="rp-c" aria-label={t("ตัวควบคุม", "Controls")}>
      <Caption events={events} player={player} />
      <Slider events={events} player={player} leap={leap} />
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

/** What the picture shows, and beside it what became of the moment that was asked for while that is not there. */
function Caption({ events, player: { at, shown, playing, state, again } }: Omit<ControlsProps, "workshop">) {
  const event = shown && events[shown.at];
  const asked = timeOfDay(events[at]?.at_ms ?? 0);
  return (
    <div class="rp-t">
      <p aria-live={playing ? "off" : "polite"}>{event && <><b class="num">{timeOfDay(event.at_ms)}</b> {momentName(event.name)}</>}</p>
      <p class="rp-w" role="status">
        {state === "coming" && <Coming time={asked} />}
        {state === "failed" && shown && <><Icon name="warning" />{t("เปิดภาพของ {time} ไม่ได้", "The picture of {time} did not come", { time: asked })}</>}
      </p>
      {state === "failed" && shown && <button type="button" class="btn sm" onClick={again}>{t("ลองอีกครั้ง", "Try again")}</button>}
    </div>
  );
}

function Coming({ time }: { time: string }) {
  return useLate(QUICK_MS) ? <>{t("กำลังเปิดภาพของ {time}", "Opening {time}", { time })}</> : null;
}

interface SliderProps extends Omit<ControlsProps, "workshop"> {
  leap: (step: 1 | -1) => void;
}

/** Page Up goes on, as on every slider: to the next activity. */
function Slider({ events, player: { at, drag, play }, leap }: SliderProps) {
  const event = events[at];
  const said = event && t("{time} {what} เหตุการณ์ที่ {n} จาก {all}", "{time}, {what}. Event {n} of {all}", { time: timeOfDay(event.at_ms), what: momentName(event.name), n: at + 1, all: events.length });
  const onKeyDown = (key: KeyboardEvent) => {
    if (key.key !== "PageUp" && key.key !== "PageDown") return;
    key.preventDefault();
    leap(key.key === "PageUp" ? 1 : -1);
  };
  return (
    <input class="rp-s" type="range" min={0} max={events.length - 1} value={at} aria-label={t("เหตุการณ์", "Event")} aria-valuetext={said}
      onInput={(input) => { play(false); drag(Number(input.currentTarget.value)); }} onKeyDown={onKeyDown} />
  );
}
