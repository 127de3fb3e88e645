/** The numbers of one answer in words: people, and their share where there are enough. */
import { t } from "../../words";
import type { AnswerCount } from "./counts";

export function Numbers({ count }: { count: AnswerCount }) {
  return (
    <>
      <b>{t("{n} คน", "{n} person|{n} people", { n: count.people })}</b>
      {count.percent !== null && <span>{count.percent}%</span>}
    </>
  );
}

/** How much one may choose. */
export function howMany(several: boolean): string {
  return several ? t("เลือกได้หลายข้อ", "Choose as many as you like") : t("เลือก 1 ข้อ", "Choose one");
}
