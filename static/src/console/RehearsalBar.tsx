/** A rehearsal says what it is for as long as it lasts, and is ended and deleted from here. */
import { useState } from "preact/hooks";
import { Dialog } from "../live/ui/Dialog";
import { Icon } from "../live/ui/Icon";
import { Words } from "../live/ui/Words";
import { t } from "../words";
import { useDesk } from "./desk";

/** `crowd`: how many participants are simulated. */
export function RehearsalBar({ crowd }: { crowd: number }) {
  const { board: { workshop } } = useDesk();
  const [asking, ask] = useState(false);
  if (!workshop.rehearsal) return null;
  const words = t(
    "มีผู้เข้าร่วมจำลอง {n} คน เวิร์กช็อปจริงไม่เปลี่ยนแปลง และเมื่อจบ ระบบลบทุกอย่างในห้องนี้",
    "{n} simulated participant is here. The workshop itself does not change, and all of this will be deleted|{n} simulated participants are here. The workshop itself does not change, and all of this will be deleted",
    { n: crowd },
  );
  return (
    <section class="reh" aria-label={t("การซ้อม", "Rehearsal")}>
      <Icon name="info" />
      <p><b>{t("นี่คือการซ้อม", "This is a rehearsal")}</b> <Words text={words} /></p>
      <button type="button" class="btn sm" onClick={() => ask(true)}><Icon name="bin" />{t("จบการซ้อมและลบทั้งหมด", "End and delete all")}</button>
      {asking && <EndDialog onLeave={() => ask(false)} />}
    </section>
  );
}

/** A form of the page: what comes next is the page that the server sends us to. */
function EndDialog({ onLeave }: { onLeave: () => void }) {
  const { board: { workshop }, csrf } = useDesk();
  return (
    <Dialog title={t("จบการซ้อมและลบทั้งหมด", "End the rehearsal and delete all of it")} onCancel={onLeave}>
      <p><Words text={t("ระบบลบไอเดีย คะแนน และผู้เข้าร่วมทั้งหมดของห้องซ้อม เรียกคืนไม่ได้ เวิร์กช็อปจริงไม่เปลี่ยนแปลง", "All ideas, votes and participants of this rehearsal are deleted, and cannot be brought back. The workshop itself does not change.")} /></p>
      <form class="acts" method="post" action={`/workshops/${workshop.id}/rehearsal/end`}>
        <input type="hidden" name="csrf_token" value={csrf} />
        <button type="button" class="btn" data-first onClick={onLeave}>{t("ยังไม่จบ", "Not yet")}</button>
        <button class="btn danger">{t("จบและลบ", "End and delete")}</button>
      </form>
    </Dialog>
  );
}
