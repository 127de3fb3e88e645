/** The screen's right: time, QR, code and counts, at the same place on every view. */
import { KIND_WORDS } from "../activities/words";
import type { Board } from "../live/store";
import type { ServerClock } from "../live/clock";
import { clockFace, reading } from "../live/timer";
import { inGroups, wideLetters } from "../live/ui/join_code";
import { useServerNow } from "../live/ui/Timer";
import { Words } from "../live/ui/Words";
import { worksOnNotes } from "../live/nouns";
import type { Activity } from "../live/wire";
import { t } from "../words";
import type { ScreenBoot } from "./boot";
import { perSeat } from "../live/per_seat";
import { useCalm } from "../live/calm";
import { ideaCount, type View } from "./view";

export interface SideProps {
  boot: ScreenBoot;
  board: Board;
  view: View;
  present: number | null;
  clock: ServerClock;
  /** "10.41 น." where the picture is that old; null while the line is up. */
  as_of: string | null;
}

export function Side({ boot, board, view, present, clock, as_of }: SideProps) {
  const { code } = board.workshop;
  return (
    <aside class="big-s">
      <div class="slot"><Slot key={turnOf(view)} view={view} clock={clock} /></div>
      {view.name === "closed" && <Farewell />}
      {code && boot.qr && <img class="qr" src={boot.qr} alt={t("คิวอาร์โค้ดสำหรับเข้าร่วม", "QR code to join")} />}
      {code && <p class="url">{t("เข้าเว็บ", "Go to")} <b>{boot.address}</b></p>}
      {code && <p class="cd" style={{ "--wide": wideLetters(code) }}>{inGroups(code)}</p>}
      <div class="grow" />
      <p class="as-of" role="status">{as_of !== null && t("ข้อมูลเมื่อ {time}", "As of {time}", { time: as_of })}</p>
      <Counts key={turnOf(view)} people={present} ideas={view.name === "activity" ? ideaCount(view.activity, board) : allIdeas(board)}
        notes={view.name === "activity" && worksOnNotes(view.activity, board)} />
    </aside>
  );
}

/** Differs between two activities and two rounds: a calmed number must not carry over from the one before. */
function turnOf(view: View): string {
  return view.name === "activity" ? `${view.activity.no} ${view.activity.round}` : view.name;
}

function Farewell() {
  const text = t("ขอบคุณทุกคน ไอเดียของคุณไปถึงไหน ดูต่อได้ในมือถือ", "Thank you all. Your phone keeps your ideas and shows what becomes of them");
  return <p class="farewell"><Words text={text} /></p>;
}

function allIdeas({ activities }: Board): number {
  return [...activities.values()].reduce((sum, activity) => sum + activity.notes, 0);
}

/** `notes`: what is counted is called so. */
function Counts({ people, ideas: newest, notes }: { people: number | null; ideas: number; notes: boolean }) {
  const n = useCalm(people) ?? people;
  const ideas = useCalm(newest);
  return (
    <div class="cnt">
      <span>{n !== null && <><b>{n.toLocaleString("en")}</b> {t("คน", "person|people", { n })}</>}</span>
      <span><b>{ideas.toLocaleString("en")}</b> {notes ? t("ข้อความ", "note|notes", { n: ideas }) : t("ไอเดีย", "idea|ideas", { n: ideas })}</span>
    </div>
  );
}

function Slot({ view, clock }: { view: View; clock: ServerClock }) {
  switch (view.name) {
    case "waiting": return <p class="big-done">{t("กำลังจะเริ่ม", "Starting soon")}</p>;
    case "closed": return (
      <><p class="big-done">{t("เวิร์กช็อปปิดแล้ว", "Workshop closed")}</p>{view.activity && <Voted activity={view.activity} />}</>
    );
    case "activity": return <><Time activity={view.activity} clock={clock} /><Voted activity={view.activity} /></>;
  }
}

function Time({ activity, clock }: { activity: Activity; clock: ServerClock }) {
  const read = reading(activity.timer, useServerNow(clock));
  if (!read) return <p class="big-done">{t("ไม่จำกัดเวลา", "No time limit")}</p>;
  if (read.state === "time_up") return <p class="big-done">{t("หมดเวลา", "Time is up")}</p>;
  const face = clockFace(read.left_ms);
  return (
    <>
      <p class={`lbl ${read.state}`}>{label(read.state)}</p>
      <p class={`big-time ${read.state}${face.length > 5 ? " hours" : ""}`} role="timer" aria-live="off">{face}</p>
    </>
  );
}

function label(state: "running" | "last_minute" | "paused"): string {
  switch (state) {
    case "running": return t("เหลือเวลา", "Time left");
    case "last_minute": return t("นาทีสุดท้าย", "Last minute");
    case "paused": return t("พักเวลาไว้", "Paused");
  }
}

function Voted({ activity }: { activity: Activity }) {
  const n = useCalm(activity.voted);
  const words = KIND_WORDS[activity.kind];
  if (!words || activity.round === null) return null;
  return (
    <>
      <p class="lbl num">{words.voted(n)}</p>
      {perSeat(activity) && activity.accepts_votes && <p class="lbl">{t("ใช้รหัสบนสลิปที่นั่ง", "With the code on your slip")}</p>}
    </>
  );
}
