/** What one sector gave one idea. */
import type { SplitProps } from "../../console/splits";
import type { ScoreActivity } from "../../live/wire";
import { t } from "../../words";
import { MeanBar } from "./bars";
import { scored, scoreWords } from "./scores";

export function ScoreSplit({ activity, row }: SplitProps) {
  const [one] = scored([{ no: row[0] }], [row], (activity as ScoreActivity).settings.criteria.length, false);
  if (!one) return null;
  return (
    <>
      <span class="num">{t("เฉลี่ย {total} จาก {n} คน", "{total} on average by {n} person|{total} on average by {n} people", { total: scoreWords(one.total), n: one.people })}</span>
      <MeanBar mean={one.total} />
    </>
  );
}
