/** The two ways to see the ideas of a voting activity: one by one, or all in a list. */
import { Icon } from "../live/ui/Icon";
import { t } from "../words";

export type WalkView = "one" | "all";

export function Views({ view, onView }: { view: WalkView; onView: (view: WalkView) => void }) {
  return (
    <div class="seg" role="group" aria-label={t("มุมมอง", "View")}>
      <button type="button" aria-pressed={view === "one"} onClick={() => onView("one")}><Icon name="one" />{t("ทีละไอเดีย", "One by one")}</button>
      <button type="button" aria-pressed={view === "all"} onClick={() => onView("all")}><Icon name="list" />{t("ดูทั้งหมด", "See all")}</button>
    </div>
  );
}
