/** The state of an own note in words: colour and dashes alone say nothing. */
import { t } from "../words";
import type { OwnNote } from "./pending";

export function notShownWords(reason: string | null): string {
  return reason ? t("ไม่แสดง เพราะ {reason}", "Not shown: {reason}", { reason }) : t("ไม่แสดง", "Not shown");
}

export function stateWords(note: OwnNote, online: boolean): string {
  switch (note.state) {
    case "sending": return online ? t("กำลังส่ง", "Sending") : t("รอสัญญาณ จะส่งให้เอง", "Waiting for signal, will send");
    case "failed": return t("ส่งไม่สำเร็จ", "Not sent");
    case "accepted": return note.idea?.edited ? t("ส่งแล้ว แก้ไขแล้ว", "Sent, edited") : t("ส่งแล้ว", "Sent");
    case "pending": return t("รอวิทยากรตรวจ", "Waiting for the facilitator");
    case "rejected": return notShownWords(note.idea?.reason ?? null);
  }
}
