/** What one sector gave one idea. */
import type { SplitProps } from "../../console/splits";
import { counted } from "../../live/ranking";
import { t } from "../../words";
import { dotsUnit } from "./unit";

export function DotsSplit({ row: [, dots = 0, n = 0] }: SplitProps) {
  return <span class="num">{t("{given} จาก {n} คน", "{given} by {n} person|{given} by {n} people", { given: counted(dots, dotsUnit), n })}</span>;
}
