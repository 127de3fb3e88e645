/** What the phases of design thinking are called: the same words as PHASES in govlab/web/names.py. */
import type { Phase } from "../live/wire";
import { t } from "../words";

export function phaseName(phase: Phase): string {
  switch (phase) {
    case "empathize": return t("เข้าใจผู้ใช้", "Empathize");
    case "define": return t("กำหนดปัญหา", "Define");
    case "ideate": return t("ระดมความคิด", "Ideate");
    case "prototype": return t("สร้างต้นแบบ", "Prototype");
    case "test": return t("ทดสอบ", "Test");
  }
}
