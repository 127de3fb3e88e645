/** What is counted where people give dots. */
import { t } from "../../words";

export function dotsUnit(n: number): string {
  return t("จุด", "dot|dots", { n });
}
