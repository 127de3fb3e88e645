/** Whether what I said has reached the server, in words. */
import { Icon } from "../live/ui/Icon";
import { t } from "../words";
import { usePhone } from "./context";
import { isSaving } from "./pending";

export function SavedMark() {
  const { entries, online } = usePhone();
  if (!isSaving(entries)) return <span class="st saved"><Icon name="tick" />{t("บันทึกแล้ว", "Saved")}</span>;
  return (
    <span class="st"><Icon name="sending" />{online ? t("กำลังบันทึก", "Saving") : t("เก็บไว้ในเครื่องนี้แล้ว จะส่งให้เอง", "Kept here, will be sent")}</span>
  );
}
