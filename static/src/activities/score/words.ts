/** How a score speaks of its votes. */
import { t } from "../../words";
import type { KindWords } from "../kind_words";

export const WORDS: KindWords = {
  voted_of: (n, all) => t("ให้คะแนนแล้ว {n} จาก {all} คน", "{n} of {all} have given scores", { n, all }),
  voted: (n) => t("ให้คะแนนแล้ว {n} คน", "{n} has given scores|{n} have given scores", { n }),
};
