/** Where one sector placed one idea. */
import type { SplitProps } from "../../console/splits";
import type { MatrixActivity } from "../../live/wire";
import { t } from "../../words";
import { meansWords } from "./say";
import { standings } from "./standing";

export function MatrixSplit({ activity, row }: SplitProps) {
  const [standing] = standings([{ no: row[0] }], [row], true);
  if (!standing) return null;
  return (
    <>
      <span class="num">{t("{n} คน", "{n} person|{n} people", { n: standing.people })}</span>
      <span class="split-w num">{meansWords(standing, (activity as MatrixActivity).settings)}</span>
    </>
  );
}
