/** The way to the results from the votes, where there are any to see. */
import { Icon } from "../live/ui/Icon";
import { t } from "../words";

export function SeeResults({ show, text = t("ดูผลคะแนน", "See the results") }: { show: (() => void) | null; text?: string }) {
  if (!show) return null;
  return <p class="side-a"><button type="button" class="btn quiet" onClick={show}><Icon name="list" />{text}</button></p>;
}
