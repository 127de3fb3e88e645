/** What a facilitator tells me alone: stays until I have read it. */
import { useEffect, useState } from "preact/hooks";
import { Dialog } from "../live/ui/Dialog";
import { Words } from "../live/ui/Words";
import { t } from "../words";
import { usePhone } from "./context";
import { scopeOf, useDraft } from "./draft";

export function Warning() {
  const { boot, mine: { standing: { warning } }, outbox } = usePhone();
  // Which text was read: the answer to it may still be on its way when the next one comes.
  const read = useDraft(`${scopeOf(boot)} heeded`);
  // Kept here: that answer takes back whatever the server holds by then, also what nobody has read yet.
  const [unread, setUnread] = useState<string | null>(null);
  useEffect(() => {
    if (!warning) read.write("");
    else if (warning !== read.text) setUnread(warning);
  }, [warning]);
  if (!unread) return null;
  const heed = () => {
    read.write(unread);
    setUnread(null);
    void outbox.put("heed", {});
  };
  return (
    <Dialog title={t("ข้อความจากวิทยากรถึงคุณ", "A facilitator tells you")} onCancel={heed} unasked>
      <p><Words text={unread} /></p>
      <p class="hint">{t("มีเพียงคุณที่เห็นข้อความนี้", "Only you see this")}</p>
      <div class="acts"><button type="button" class="btn main" onClick={heed}>{t("รับทราบ", "I have read it")}</button></div>
    </Dialog>
  );
}
