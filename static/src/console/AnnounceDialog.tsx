/** Asks for the sentence that every phone and the big screen show. */
import { useState } from "preact/hooks";
import { Dialog } from "../live/ui/Dialog";
import { t } from "../words";
import { useDesk } from "./desk";

const LONGEST = 200;

export function AnnounceDialog({ before, onLeave }: { before: string; onLeave: () => void }) {
  const { send } = useDesk();
  const [text, setText] = useState(before);
  const submit = async (event: Event) => {
    event.preventDefault();
    if (text.trim() && await send("announce", { text: text.trim() })) onLeave();
  };
  return (
    <Dialog title={t("ประกาศถึงทุกคน", "Announce to all")} onCancel={onLeave}>
      <form onSubmit={(event) => void submit(event)}>
        <label class="lab" for="announcement">{t("ข้อความ", "What to say")}</label>
        <textarea class="in" id="announcement" rows={3} maxLength={LONGEST} value={text} data-first aria-describedby="announcement-rule"
          onInput={(event) => setText(event.currentTarget.value)} />
        <p class="hint" id="announcement-rule">{t("ขึ้นบนมือถือทุกเครื่องและจอใหญ่ จนกว่าจะเลิกประกาศ", "It stays on every phone and the big screen until you take it away")}</p>
        <div class="acts">
          <button type="submit" class="btn main" aria-disabled={!text.trim()}>{t("ประกาศ", "Announce")}</button>
          <button type="button" class="btn quiet" onClick={onLeave}>{t("ยกเลิก", "Cancel")}</button>
        </div>
      </form>
    </Dialog>
  );
}
