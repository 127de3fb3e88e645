/** What one sector gave one idea. */
import type { SplitProps } from "../../console/splits";
import { t } from "../../words";

export function RankSplit({ row: [, points = 0, n = 0] }: SplitProps) {
  return <span class="num">{t("{points} คะแนน จาก {n} คน", "{points} points by {n} person|{points} points by {n} people", { points, n })}</span>;
}
