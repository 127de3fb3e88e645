/** How a matrix speaks of its votes. */
import { t } from "../../words";
import type { KindWords } from "../kind_words";

export const WORDS: KindWords = {
  voted_of: (n, all) => t("วางแล้ว {n} จาก {all} คน", "{n} of {all} have placed ideas", { n, all }),
  voted: (n) => t("วางแล้ว {n} คน", "{n} has placed ideas|{n} have placed ideas", { n }),
};
