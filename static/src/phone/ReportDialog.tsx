/** Asks which of the others' ideas a facilitator should look at. */
import { useMemo, useState } from "preact/hooks";
import { Dialog } from "../live/ui/Dialog";
import { Empty } from "../live/ui/Empty";
import { t } from "../words";
import { usePhone } from "./context";
import { ideaWords } from "./note_words";

const PAGE = 60;

export function ReportDialog({ onClose }: { onClose: () => void }) {
  const { board, mine, outbox, toast } = usePhone();
  const [chosen, choose] = useState<number | null>(null);
  const [sought, seek] = useState("");
  const [pages, setPages] = useState(1);
  // As they stood when this opened: ideas that arrive meanwhile must not push another one under the thumb.
  const [others] = useState(() => [...board.ideas.values()].filter((idea) => !mine.ideas.has(idea.no)).sort((a, b) => b.no - a.no));
  const found = useMemo(() => others.filter(({ text }) => text.toLowerCase().includes(sought.trim().toLowerCase())), [sought]);
  const report = () => {
    if (chosen === null) return;
    void outbox.put("report_idea", { idea: chosen });
    onClose();
    toast({ text: t("จะแจ้งวิทยากรให้ ขอบคุณที่ช่วยดูแลห้อง", "The facilitator will be told. Thank you") });
  };
  return (
    <Dialog title={t("แจ้งไอเดียที่ไม่เหมาะสม", "Report an idea")} onCancel={onClose}>
      <p class="hint">{t("ไม่มีใครรู้ว่าคุณเป็นผู้แจ้ง", "Nobody is told that it was you")}</p>
      {others.length === 0 && <Empty icon="note" title={ideaWords().none_of_others} />}
      {others.length > PAGE && (
        <>
          <label class="lab" for="sought">{t("ค้นหาไอเดีย", "Find an idea")}</label>
          <input class="in" id="sought" type="search" value={sought} onInput={(event) => { choose(null); seek(event.currentTarget.value); }} />
          {found.length === 0 && <p class="hint" role="status">{t("ไม่พบไอเดียที่มีคำนี้", "No idea has these words")}</p>}
        </>
      )}
      <fieldset class="report">
        <legend class="vh">{t("เลือกไอเดีย", "Choose an idea")}</legend>
        {found.slice(0, pages * PAGE).map(({ no }) => (
          <label key={no} class="chk">
            <input type="radio" name="reported" checked={chosen === no} onChange={() => choose(no)} /><span>{board.ideas.get(no)?.text ?? ideaWords().gone}</span>
          </label>
        ))}
        {found.length > pages * PAGE && (
          <button type="button" class="btn wide more" onClick={() => setPages(pages + 1)}>{t("แสดงเพิ่ม", "Show more")}</button>
        )}
      </fieldset>
      <div class="acts">
        <button type="button" class="btn main" aria-disabled={chosen === null} onClick={report}>{t("แจ้งวิทยากร", "Tell the facilitator")}</button>
        <button type="button" class="btn" data-first onClick={onClose}>{t("ยกเลิก", "Cancel")}</button>
      </div>
    </Dialog>
  );
}
