/** What a facilitator tells me alone: stays until I have read it. */
import { useEffect } from "preact/hooks";
import { Dialog } from "../live/ui/Dialog";
import { Words } from "../live/ui/Words";
import { t } from "../words";
import { usePhone } from "./context";
import { scopeOf, useDraft } from "./draft";

export function Warning() {
  const { boot, mine: { standing: { warning } }, outbox } = usePhone();
  // Which text was read: the answer to it may still be on its way.
  const read = useDraft(`${scopeOf(boot)} heeded`);
  useEffect(() => { if (!warning) read.write(""); }, [warning]);
  if (!warning || warning === read.text) return null;
  const heed = () => {
    read.write(warning);
    void outbox.put("heed", { warning });
  };
  return (
    <Dialog title={t("ข้อความจากวิทยากรถึงคุณ", "A facilitator tells you")} onCancel={heed} unasked>
      <p><Words text={warning} /></p>
      <p class="hint">{t("มีเพียงคุณที่เห็นข้อความนี้", "Only you see this")}</p>
      <div class="acts"><button type="button" class="btn main" onClick={heed}>{t("รับทราบ", "I have read it")}</button></div>
    </Dialog>
  );
}
