/** What one sector gave one idea. */
import type { SplitProps } from "../../console/splits";
import { counted } from "../../live/ranking";
import { t } from "../../words";
import { pointsUnit } from "./unit";

export function RankSplit({ row: [, points = 0, n = 0] }: SplitProps) {
  return <span class="num">{t("{given} จาก {n} คน", "{given} by {n} person|{given} by {n} people", { given: counted(points, pointsUnit), n })}</span>;
}
