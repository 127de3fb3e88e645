/** The agenda: what is done, now and to come; Next and Back. Looking at an activity does not move the room. */
import { Icon } from "../live/ui/Icon";
import { useServerNow } from "../live/ui/Timer";
import { timeOfDay } from "../live/ui/time_of_day";
import type { Activity } from "../live/wire";
import { t } from "../words";
import { expectedEnd, neighbours, stageOf, type Stage } from "./agenda";
import { useDesk } from "./desk";
import { phaseName } from "./names";

export interface RailProps {
  /** `no` of the activity that the facilitator looks at. */
  looking: number | null;
  /** Null: follow the room. */
  look: (no: number | null) => void;
  onClose: () => void;
}

export function Rail({ looking, look, onClose }: RailProps) {
  const { board, agenda } = useDesk();
  return (
    <nav class="rail" aria-label={t("กำหนดการ", "Agenda")}>
      <div class="rail-h">
        <h2>{t("กำหนดการ", "Agenda")} <span class="unit">{t("นาที", "min")}</span></h2>
        <ExpectedEnd />
      </div>
      <ol class="ag">
        {agenda.map((activity, i) => (
          <Step key={activity.no} place={i + 1} activity={activity} stage={stageOf(activity, agenda, board.workshop)} looking={activity.no === looking} look={look} />
        ))}
      </ol>
      <Walk look={look} onClose={onClose} />
    </nav>
  );
}

function ExpectedEnd() {
  const { board, agenda, clock } = useDesk();
  const end_ms = expectedEnd(agenda, board.workshop, useServerNow(clock));
  if (end_ms === null) return null;
  return <small>{t("คาดว่าเสร็จเวลา {time}", "Should end at {time}", { time: timeOfDay(end_ms) })}</small>;
}

interface StepProps {
  place: number;
  activity: Activity;
  stage: Stage;
  looking: boolean;
  look: (no: number) => void;
}

function Step({ place, activity, stage, looking, look }: StepProps) {
  return (
    <li>
      <button type="button" class={`step ${stage}`} aria-current={stage === "now" ? "step" : undefined} aria-pressed={looking} onClick={() => look(activity.no)}>
        <span class="n">{stage === "done" ? <Icon name="agree" label={t("เสร็จแล้ว", "Done")} /> : place}</span>
        <span>{activity.title}</span>
        {activity.duration_s !== null && <span class="min num">{Math.round(activity.duration_s / 60)} <span class="vh">{t("นาที", "minutes")}</span></span>}
        <small>{stage === "now" && t("กำลังทำ · ", "Now · ")}<span class="nb">{phaseName(activity.phase)}</span></small>
      </button>
    </li>
  );
}

function Walk({ look, onClose }: { look: (no: number | null) => void; onClose: () => void }) {
  const { board: { workshop }, agenda, send } = useDesk();
  const { back, next } = neighbours(agenda, workshop);
  const go = (to: Activity) => void send("go_to", { activity: to.no }).then((saved) => { if (saved) look(null); });
  switch (workshop.state) {
    case "draft": return <div class="rail-f"><p>{t("เปิดห้องได้เมื่อกำหนดเวลาแล้ว", "The room can open once it is scheduled")}</p><a class="btn wide" href={`/workshops/${workshop.id}/edit`}>{t("แก้ไขเวิร์กช็อป", "Edit workshop")}</a></div>;
    case "scheduled": return <div class="rail-f"><button type="button" class="btn main wide" onClick={() => void send("start", {})}>{t("เริ่มเวิร์กช็อป", "Start workshop")}<Icon name="next" /></button></div>;
    case "closed": return <div class="rail-f"><p>{t("เวิร์กช็อปนี้ปิดแล้ว ดูและยกระดับไอเดียได้", "This workshop has closed. Ideas can still be read and promoted")}</p></div>;
  }
  return (
    <div class="rail-f">
      {next
        ? <button type="button" class="btn main wide" onClick={() => go(next)}>{t("ถัดไป", "Next")}<Icon name="next" /></button>
        : <button type="button" class="btn main wide" onClick={onClose}><Icon name="stop" />{t("ปิดเวิร์กช็อป", "Close workshop")}</button>}
      <button type="button" class="btn wide" aria-disabled={!back} onClick={() => back && go(back)}><Icon name="back" />{t("ย้อนกลับ", "Back")}</button>
      <p>{t("ย้อนกลับได้ทุกขั้น ข้อมูลไม่หาย", "You can go back; nothing is lost")}</p>
    </div>
  );
}
