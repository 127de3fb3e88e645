/** How a secret ballot speaks of its votes. */
import { t } from "../../words";
import type { KindWords } from "../kind_words";

export const WORDS: KindWords = {
  voted_of: (n, all) => t("ลงคะแนนแล้ว {n} จาก {all} คน", "{n} of {all} have voted", { n, all }),
  voted: (n) => t("ลงคะแนนแล้ว {n} คน", "{n} has voted|{n} have voted", { n }),
};
