/** Words that the three surfaces of grouping share. */
import { t } from "../../words";
import type { Column } from "./themes";

export function columnName({ theme }: Column): string {
  if (!theme) return t("ยังไม่จัดกลุ่ม", "Not grouped yet");
  return theme.name || t("กลุ่มที่ไม่แสดงชื่อ", "Theme without its name");
}

export function ideasWords(n: number): string {
  return t("{n} ไอเดีย", "{n} idea|{n} ideas", { n });
}
