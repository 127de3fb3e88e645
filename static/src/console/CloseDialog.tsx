/** Confirms the end of the workshop. The safe answer has the focus. */
import { Dialog } from "../live/ui/Dialog";
import { t } from "../words";
import { useDesk } from "./desk";

export function CloseDialog({ onLeave }: { onLeave: () => void }) {
  const { present, send } = useDesk();
  const close = () => { onLeave(); void send("close", {}); };
  return (
    <Dialog title={t("ปิดเวิร์กช็อปสำหรับทุกคน", "Close the workshop for everyone")} onCancel={onLeave}>
      {present !== null && <p>{t("ในห้องมี {n} คน", "{n} person is in the room.|{n} people are in the room.", { n: present })}</p>}
      <p>{t("หลังปิดแล้วจะเขียนและลงคะแนนไม่ได้ และรหัสเข้าร่วมใช้ไม่ได้อีก", "Nobody can post or vote afterwards, and the join code ends.")}</p>
      <p>{t("ไอเดียและผลคะแนนยังอยู่ครบ", "Ideas and results stay.")}</p>
      <div class="acts">
        <button type="button" class="btn" data-first onClick={onLeave}>{t("ยังไม่ปิด", "Not yet")}</button>
        <button type="button" class="btn danger" onClick={close}>{t("ปิดเวิร์กช็อป", "Close workshop")}</button>
      </div>
    </Dialog>
  );
}
