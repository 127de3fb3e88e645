/** Confirms that every table's notes are shown to the whole room. The safe answer has the focus. */
import { worksOnNotes } from "../live/nouns";
import { Dialog } from "../live/ui/Dialog";
import type { Activity } from "../live/wire";
import { t } from "../words";
import { useDesk } from "./desk";

export function BringBackDialog({ activity, onLeave }: { activity: Activity; onLeave: () => void }) {
  const { board, send } = useDesk();
  const bring = () => { onLeave(); void send("bring_back", { activity: activity.no }); };
  return (
    <Dialog title={t("นำทุกโต๊ะกลับห้องรวม", "Bring all tables back")} onCancel={onLeave}>
      <p>{worksOnNotes(activity, board)
        ? t("ทุกคนในห้องจะเห็นข้อความของทุกโต๊ะ รวมทั้งโต๊ะที่ยังทำไม่เสร็จ", "Everybody will see the notes of every table, also of those that are still at work.")
        : t("ทุกคนในห้องจะเห็นไอเดียของทุกโต๊ะ รวมทั้งโต๊ะที่ยังทำไม่เสร็จ", "Everybody will see the ideas of every table, also of those that are still at work.")}</p>
      <p>{t("นำกลับแล้วเลิกทำไม่ได้", "This cannot be undone.")}</p>
      <div class="acts">
        <button type="button" class="btn" data-first onClick={onLeave}>{t("ยังไม่นำกลับ", "Not yet")}</button>
        <button type="button" class="btn main" onClick={bring}>{t("นำกลับทุกโต๊ะ", "Bring all back")}</button>
      </div>
    </Dialog>
  );
}
