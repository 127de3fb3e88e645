/** How a dots activity speaks of its votes. */
import { t } from "../../words";
import type { KindWords } from "../kind_words";

export const WORDS: KindWords = {
  voted_of: (n, all) => t("ให้จุดแล้ว {n} จาก {all} คน", "{n} of {all} have placed dots", { n, all }),
  voted: (n) => t("ให้จุดแล้ว {n} คน", "{n} has placed dots|{n} have placed dots", { n }),
};
