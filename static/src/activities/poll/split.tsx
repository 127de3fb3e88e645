/** How many of one sector chose one answer. */
import type { SplitProps } from "../../console/splits";
import { CountBar } from "../../live/ui/Bars";
import { t } from "../../words";

export function PollSplit({ row: [, n = 0], people }: SplitProps) {
  return (
    <>
      <span class="num">{t("{n} จาก {people} คน", "{n} of {people}", { n, people })}</span>
      <CountBar n={n} of={people} />
    </>
  );
}
