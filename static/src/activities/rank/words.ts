/** How a ranking speaks of its votes. */
import { t } from "../../words";
import type { KindWords } from "../kind_words";

export const WORDS: KindWords = {
  voted_of: (n, all) => t("จัดอันดับแล้ว {n} จาก {all} คน", "{n} of {all} have ranked ideas", { n, all }),
  voted: (n) => t("จัดอันดับแล้ว {n} คน", "{n} has ranked ideas|{n} have ranked ideas", { n }),
};
