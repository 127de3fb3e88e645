/** What phases and moments are called on the console. */
import type { Phase } from "../live/wire";
import { t } from "../words";

export function phaseName(phase: Phase): string {
  switch (phase) {
    case "empathize": return t("เข้าใจผู้รับบริการ", "Empathize");
    case "define": return t("กำหนดปัญหา", "Define");
    case "ideate": return t("ระดมความคิด", "Ideate");
    case "prototype": return t("สร้างต้นแบบ", "Prototype");
    case "test": return t("ทดสอบ", "Test");
  }
}

/** "10.41 น." or "10:41", in Bangkok, where the rooms are. */
export function clockTime(at_ms: number): string {
  const parts = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone: "Asia/Bangkok" }).format(at_ms);
  return t("{time} น.", "{time}", { time: t(parts.replace(":", "."), parts) });
}
