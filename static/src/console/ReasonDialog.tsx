/** Asks why ideas or notes are not shown; the author alone reads the answer. */
import { useState } from "preact/hooks";
import { areNotes } from "../live/nouns";
import { byCodePoints, fits } from "../live/limit";
import { Dialog } from "../live/ui/Dialog";
import { TextField } from "../live/ui/TextField";
import { useSending } from "../live/use_sending";
import type { Idea } from "../live/wire";
import { t } from "../words";
import { useDesk } from "./desk";

export const REASON_LIMIT = byCodePoints(500);

/** The usual reasons, said to the author and not against them. */
function usual(notes: boolean): string[] {
  return [
    t("ไม่ตรงกับคำถามของกิจกรรมนี้", "It does not answer this activity's question"),
    notes ? t("ซ้ำกับข้อความอื่นในห้อง", "Another note in the room says the same") : t("ซ้ำกับไอเดียอื่นในห้อง", "Another idea in the room says the same"),
    t("มีข้อมูลส่วนตัว เช่น ชื่อคนหรือเบอร์โทรศัพท์", "It holds private data, such as a name or a phone number"),
    t("ถ้อยคำทำร้ายผู้อื่น", "Its words hurt others"),
  ];
}

function whyWords(notes: boolean, n: number): string {
  return notes
    ? t("ไม่แสดง {n} ข้อความ เพราะอะไร", "Why not show {n} note?|Why not show {n} notes?", { n })
    : t("ไม่แสดง {n} ไอเดีย เพราะอะไร", "Why not show {n} idea?|Why not show {n} ideas?", { n });
}

export interface ReasonDialogProps {
  ideas: readonly Idea[];
  /** Saves it, and leaves where that was accepted. */
  choose: (reason: string) => Promise<void>;
  onLeave: () => void;
}

export function ReasonDialog({ ideas, choose, onLeave }: ReasonDialogProps) {
  const notes = areNotes(useDesk().board, ideas);
  const [own, setOwn] = useState("");
  const { sending, once } = useSending();
  const ready = fits(own, REASON_LIMIT) && !sending;
  const give = (reason: string) => void once(() => choose(reason));
  const submit = (event: Event) => { event.preventDefault(); if (ready) give(own.trim()); };
  return (
    <Dialog title={whyWords(notes, ideas.length)} onCancel={onLeave}>
      <p class="hint">{t("ผู้เขียนเท่านั้นที่เห็นเหตุผล", "Only the author sees the reason")}</p>
      <div class="stack reasons">
        {usual(notes).map((reason) => <button type="button" key={reason} class="btn sm wide" aria-disabled={sending} onClick={() => give(reason)}>{reason}</button>)}
      </div>
      <form onSubmit={submit}>
        <TextField id="own-reason" label={t("เหตุผลอื่น", "Another reason")} text={own} write={setOwn} limit={REASON_LIMIT} />
        <div class="acts">
          <button type="submit" class="btn" aria-disabled={!ready}>{t("ใช้เหตุผลนี้", "Use this reason")}</button>
          <button type="button" class="btn quiet" onClick={onLeave}>{t("ยกเลิก", "Cancel")}</button>
        </div>
      </form>
    </Dialog>
  );
}
