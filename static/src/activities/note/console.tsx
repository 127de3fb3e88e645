/** A note before the facilitator: what the room reads now. There is nothing to switch, and no wall. */
import type { KindProps } from "../../console/kinds";
import { Empty } from "../../live/ui/Empty";
import { Words } from "../../live/ui/Words";
import { t } from "../../words";
import { stepsOf } from "./steps";

export function NoteConsole({ activity }: KindProps) {
  const steps = stepsOf(activity);
  if (steps.length === 0) {
    return <Empty icon="timer" title={t("ห้องเห็นข้อความด้านบนและเวลาที่เหลือ", "The room sees the words above and the time left")} detail={t("ไม่มีสิ่งที่ต้องส่งหรือลงคะแนน", "There is nothing to send or to vote on")} />;
  }
  return (
    <div class="note-c">
      <p class="hint">{t("ขั้นตอนที่ห้องเห็นในมือถือและจอใหญ่", "The steps as phones and the big screen show them")}</p>
      <ol class="steps">{steps.map((step, i) => <li key={i}><b class="num">{i + 1}</b><span><Words text={step} /></span></li>)}</ol>
    </div>
  );
}
