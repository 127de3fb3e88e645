/** Said above results while people still vote. */
import { t } from "../words";

export function NoRanksYet() {
  return <p class="results-h hint">{t("เรียงตามลำดับที่เขียน อันดับขึ้นเมื่อปิดรอบ", "In the order of writing. Ranks appear when the round closes")}</p>;
}
