/** What the dock says of my votes: closed, saved, on their way, or kept on this device. */
import { Icon } from "../live/ui/Icon";
import { t } from "../words";
import { usePhone } from "./context";
import { isSaving } from "./pending";

/** `placed`: whether I voted at all. */
export function Saved({ open, placed }: { open: boolean; placed: boolean }) {
  const { entries, online } = usePhone();
  if (!open) return <p class="dock-s"><Icon name="lock" />{t("ปิดรับแล้ว", "Closed")}</p>;
  if (!isSaving(entries) && !placed) return <p class="dock-s">{t("แก้ได้จนกว่าจะปิดรับ", "Editable until it closes")}</p>;
  if (!isSaving(entries)) return <p class="dock-s saved"><Icon name="tick" />{t("บันทึกแล้ว แก้ได้จนกว่าจะปิดรับ", "Saved. Editable until it closes")}</p>;
  return <p class="dock-s"><Icon name="sending" />{online ? t("กำลังบันทึก", "Saving") : t("เก็บไว้ในเครื่องนี้แล้ว จะส่งให้เอง", "Kept here, will be sent")}</p>;
}
