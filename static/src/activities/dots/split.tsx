/** What one sector gave one idea. */
import type { SplitProps } from "../../console/splits";
import { t } from "../../words";

export function DotsSplit({ row: [, dots = 0, n = 0] }: SplitProps) {
  return <span class="num">{t("{dots} จุด จาก {n} คน", "{dots} dots by {n} person|{dots} dots by {n} people", { dots, n })}</span>;
}
