/** How an opinion activity speaks of its votes. */
import { t } from "../../words";
import type { KindWords } from "../kind_words";

export const WORDS: KindWords = {
  voted_of: (n, all) => t("ตอบแล้ว {n} จาก {all} คน", "{n} of {all} have answered", { n, all }),
  voted: (n) => t("ตอบแล้ว {n} คน", "{n} has answered|{n} have answered", { n }),
};
