/** The agenda: what is done, now and to come. Looking at an activity does not move the room. */
import { Icon } from "../live/ui/Icon";
import { timeOfDay } from "../live/ui/time_of_day";
import { useServerNow } from "../live/ui/Timer";
import type { Activity } from "../live/wire";
import { t } from "../words";
import { expectedEnd, stageOf, type Stage } from "./agenda";
import { useDesk } from "./desk";
import { phaseName } from "./names";
import { Walk } from "./Walk";

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
        {agenda.map((activity, i) => {
          const stage = stageOf(activity, agenda, board.workshop);
          return <Step key={activity.no} place={i + 1} activity={activity} stage={stage} looking={activity.no === looking} look={look} />;
        })}
      </ol>
      <Walk follow={() => look(null)} onClose={onClose} />
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
  const current = stage === "now" ? "step" : undefined;
  return (
    <li>
      <button type="button" class={`step ${stage}`} aria-current={current} aria-pressed={looking} onClick={() => look(activity.no)}>
        <span class="n">{stage === "done" ? <Icon name="tick" label={t("เสร็จแล้ว", "Done")} /> : place}</span>
        <span>{activity.title}</span>
        {activity.duration_s !== null && <Minutes duration_s={activity.duration_s} />}
        <small>{stage === "now" && t("กำลังทำ · ", "Now · ")}<span class="nb">{phaseName(activity.phase)}</span></small>
      </button>
    </li>
  );
}

function Minutes({ duration_s }: { duration_s: number }) {
  return <span class="min num">{Math.round(duration_s / 60)} <span class="vh">{t("นาที", "minutes")}</span></span>;
}
