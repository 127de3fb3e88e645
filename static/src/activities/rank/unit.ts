/** What is counted where people rank ideas. */
import { t } from "../../words";

export function pointsUnit(n: number): string {
  return t("คะแนน", "point|points", { n });
}
