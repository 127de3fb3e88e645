/** The four sections of feedback on a prototype, in the order of the server's numbers: works, change, question, idea. */
import { t } from "../../words";
import type { Place } from "../canvas/places";

export function feedbackSections(): readonly Place[] {
  return [
    { no: 1, name: t("ใช้ได้ดี", "Works"), ask: t("อะไรใช้ได้ดี ควรเก็บไว้", "What works well and should stay?"), icon: "tick" },
    { no: 2, name: t("ควรแก้", "Change"), ask: t("อะไรควรแก้ เพราะอะไร", "What should change, and why?"), icon: "edit" },
    { no: 3, name: t("สงสัย", "Question"), ask: t("อะไรที่ยังสงสัยหรือไม่เข้าใจ", "What do you still wonder about?"), icon: "question" },
    { no: 4, name: t("คิดต่อ", "Idea"), ask: t("คิดอะไรต่อจากสิ่งนี้ได้บ้าง", "What new idea does it give you?"), icon: "bulb" },
  ];
}
