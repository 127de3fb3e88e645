/** Asks which of the others' ideas a facilitator should look at. */
import { useState } from "preact/hooks";
import { Dialog } from "../live/ui/Dialog";
import { Empty } from "../live/ui/Empty";
import { t } from "../words";
import { usePhone } from "./context";

const LISTED = 60;

export function ReportDialog({ onClose }: { onClose: () => void }) {
  const { board, mine, outbox, toast } = usePhone();
  const [chosen, choose] = useState<number | null>(null);
  const others = [...board.ideas.values()].filter((idea) => !mine.ideas.has(idea.no)).sort((a, b) => b.no - a.no).slice(0, LISTED);
  const report = () => {
    if (chosen === null) return;
    void outbox.put("report_idea", { idea: chosen });
    onClose();
    toast({ text: t("แจ้งวิทยากรแล้ว ขอบคุณที่ช่วยดูแลห้อง", "The facilitator was told. Thank you"), icon: "tick" });
  };
  return (
    <Dialog title={t("แจ้งไอเดียที่ไม่เหมาะสม", "Report an idea")} onCancel={onClose}>
      <p class="hint">{t("ไม่มีใครรู้ว่าคุณเป็นผู้แจ้ง", "Nobody is told that it was you")}</p>
      {others.length === 0 && <Empty icon="note" title={t("ยังไม่มีไอเดียของคนอื่น", "No ideas of others yet")} />}
      <fieldset class="report">
        <legend class="vh">{t("เลือกไอเดีย", "Choose an idea")}</legend>
        {others.map((idea) => (
          <label key={idea.no} class="chk"><input type="radio" name="reported" checked={chosen === idea.no} onChange={() => choose(idea.no)} /><span>{idea.text}</span></label>
        ))}
      </fieldset>
      <div class="acts">
        <button type="button" class="btn main" aria-disabled={chosen === null} onClick={report}>{t("แจ้งวิทยากร", "Tell the facilitator")}</button>
        <button type="button" class="btn" data-first onClick={onClose}>{t("ยกเลิก", "Cancel")}</button>
      </div>
    </Dialog>
  );
}
