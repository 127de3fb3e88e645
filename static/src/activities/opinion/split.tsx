/** What one sector said of one idea. */
import type { SplitProps } from "../../console/splits";
import { OpinionBar } from "../../live/ui/Bars";
import { t } from "../../words";

export function OpinionSplit({ row: [, agree = 0, disagree = 0, pass = 0] }: SplitProps) {
  return (
    <>
      <span class="num">{t("เห็นด้วย {agree} จาก {all}", "{agree} of {all} agree", { agree, all: agree + disagree + pass })}</span>
      <OpinionBar opinions={{ agree, disagree, pass }} />
    </>
  );
}
