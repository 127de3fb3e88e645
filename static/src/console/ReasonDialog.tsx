/** Asks why an idea is not shown; its author alone reads the answer. */
import { useState } from "preact/hooks";
import { Dialog } from "../live/ui/Dialog";
import { t } from "../words";

const LONGEST = 500;

/** The usual reasons, said to the author and not against them. */
function usual(): string[] {
  return [
    t("ไม่ตรงกับคำถามของกิจกรรมนี้", "It does not answer this activity's question"),
    t("ซ้ำกับไอเดียอื่นในห้อง", "Another idea in the room says the same"),
    t("มีข้อมูลส่วนตัว เช่น ชื่อคนหรือเบอร์โทรศัพท์", "It holds private data, such as a name or a phone number"),
    t("ถ้อยคำทำร้ายผู้อื่น", "Its words hurt others"),
  ];
}

export interface ReasonDialogProps {
  count: number;
  choose: (reason: string) => void;
  onLeave: () => void;
}

export function ReasonDialog({ count, choose, onLeave }: ReasonDialogProps) {
  const [own, setOwn] = useState("");
  const submit = (event: Event) => { event.preventDefault(); if (own.trim()) choose(own.trim()); };
  return (
    <Dialog title={t("ไม่แสดง {n} ไอเดีย เพราะอะไร", "Why not show {n} idea?|Why not show {n} ideas?", { n: count })} onCancel={onLeave}>
      <p class="hint">{t("ผู้เขียนเท่านั้นที่เห็นเหตุผล", "Only the author sees the reason")}</p>
      <div class="stack reasons">
        {usual().map((reason) => <button type="button" key={reason} class="btn sm wide" onClick={() => choose(reason)}>{reason}</button>)}
      </div>
      <form onSubmit={submit}>
        <label class="lab" for="own-reason">{t("เหตุผลอื่น", "Another reason")}</label>
        <input class="in" id="own-reason" maxLength={LONGEST} value={own} onInput={(event) => setOwn(event.currentTarget.value)} />
        <div class="acts">
          <button type="submit" class="btn" aria-disabled={!own.trim()}>{t("ใช้เหตุผลนี้", "Use this reason")}</button>
          <button type="button" class="btn quiet" onClick={onLeave}>{t("ยกเลิก", "Cancel")}</button>
        </div>
      </form>
    </Dialog>
  );
}
