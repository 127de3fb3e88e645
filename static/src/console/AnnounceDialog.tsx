/** Asks for the sentence that every phone and the big screen show. */
import { useState } from "preact/hooks";
import { byGraphemes, fits } from "../live/limit";
import { Dialog } from "../live/ui/Dialog";
import { TextField } from "../live/ui/TextField";
import { useSending } from "../live/use_sending";
import { t } from "../words";
import { useDesk } from "./desk";

const LIMIT = byGraphemes(200);

export function AnnounceDialog({ before, onLeave }: { before: string; onLeave: () => void }) {
  const { send } = useDesk();
  const [text, setText] = useState(before);
  const { sending, once } = useSending();
  const ready = fits(text, LIMIT) && !sending;
  const submit = (event: Event) => {
    event.preventDefault();
    if (ready) void once(async () => { if (await send("announce", { text: text.trim() })) onLeave(); });
  };
  return (
    <Dialog title={t("ประกาศถึงทุกคน", "Announce to all")} onCancel={onLeave}>
      <form onSubmit={submit}>
        <TextField id="announcement" label={t("ข้อความ", "What to say")} text={text} write={setText} limit={LIMIT} rows={3} first
          hint={t("ขึ้นบนมือถือทุกเครื่องและจอใหญ่ จนกว่าจะเลิกประกาศ", "It stays on every phone and the big screen until you take it away")} />
        <div class="acts">
          <button type="submit" class="btn main" aria-disabled={!ready}>{t("ประกาศ", "Announce")}</button>
          <button type="button" class="btn quiet" onClick={onLeave}>{t("ยกเลิก", "Cancel")}</button>
        </div>
      </form>
    </Dialog>
  );
}
