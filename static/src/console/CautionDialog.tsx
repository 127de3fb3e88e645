/** Tells a note's author what is not all right, and may let them pause for five minutes: a reason is needed for both. */
import { useState } from "preact/hooks";
import { areNotes } from "../live/nouns";
import { fits } from "../live/limit";
import { Dialog } from "../live/ui/Dialog";
import { TextField } from "../live/ui/TextField";
import { useSending } from "../live/use_sending";
import type { Idea } from "../live/wire";
import { t } from "../words";
import { useDesk } from "./desk";
import { REASON_LIMIT } from "./ReasonDialog";

const PAUSE_MIN = 5;

function usual(): string[] {
  return [
    t("ขอให้คุยเรื่องบริการ ไม่กล่าวถึงตัวบุคคล", "Please speak of the service, not of a person"),
    t("ขอให้ใช้ถ้อยคำที่ทุกคนฟังได้", "Please use words that everybody can hear"),
    t("ขอให้ตอบตามคำถามของกิจกรรมนี้", "Please keep to the question of this activity"),
  ];
}

export function CautionDialog({ idea, onLeave }: { idea: Idea; onLeave: () => void }) {
  const { board, press, say } = useDesk();
  const [reason, setReason] = useState("");
  const { sending, once } = useSending();
  const ready = fits(reason, REASON_LIMIT) && !sending;
  const tell = async (pause: boolean) => {
    const given = reason.trim();
    const { saved, undo } = await press([pause
      ? { name: "mute_author", args: { idea: idea.no, minutes: PAUSE_MIN, reason: given } }
      : { name: "warn_author", args: { idea: idea.no, reason: given } }]);
    if (!saved) return;
    onLeave();
    const back = undo && { label: t("เลิกทำ", "Undo"), run: () => void undo() };
    say({ icon: "warning", text: pause ? t("งดส่ง {n} นาที", "Paused for {n} minutes", { n: PAUSE_MIN }) : t("เตือนแล้ว", "The author was told"), ...(back && { action: back }) });
  };
  const choose = (pause: boolean) => { if (ready) void once(() => tell(pause)); };
  return (
    <Dialog title={areNotes(board, [idea]) ? t("เตือนผู้เขียนข้อความนี้", "Warn the author of this note") : t("เตือนผู้เขียนไอเดียนี้", "Warn the author of this idea")} onCancel={onLeave}>
      <div class="stack reasons">
        {usual().map((words) => <button type="button" key={words} class="btn sm wide" aria-pressed={reason === words} onClick={() => setReason(words)}>{words}</button>)}
      </div>
      <TextField id="caution" label={t("ข้อความที่ผู้เขียนจะเห็น", "What the author will read")} text={reason} write={setReason} limit={REASON_LIMIT} rows={2} />
      <div class="acts">
        <button type="button" class="btn" aria-disabled={!ready} onClick={() => choose(false)}>{t("เตือน", "Warn")}</button>
        <button type="button" class="btn" aria-disabled={!ready} onClick={() => choose(true)}>{t("เตือนและงดส่ง {n} นาที", "Warn and pause {n} min", { n: PAUSE_MIN })}</button>
        <button type="button" class="btn quiet" data-first onClick={onLeave}>{t("ยกเลิก", "Cancel")}</button>
      </div>
    </Dialog>
  );
}
