/** Back and forth between ideas. One place for "pass" and "next": nothing shifts when the answer is complete. */
import { Icon } from "../live/ui/Icon";
import { t } from "../words";
import type { Walk } from "./use_walk";

/** `complete`: I have said all that this idea is asked. */
export function WalkDock({ walk, complete }: { walk: Walk; complete: boolean }) {
  const first = walk.place === 0;
  // Of a double tap the second must not pass over the idea that has just come.
  const step = (event: MouseEvent) => { if (walk.meant(event)) walk.step(); };
  return (
    <div class="walk-d">
      <button type="button" class="btn ico" aria-label={t("ไอเดียก่อนหน้า", "Previous idea")} aria-disabled={first}
        onClick={() => { if (!first) walk.go(walk.place - 1); }}>
        <Icon name="back" />
      </button>
      <button type="button" class={complete ? "btn main" : "btn"} onClick={step}>
        {complete ? (walk.last ? t("ดูทั้งหมด", "See all") : t("ไอเดียถัดไป", "Next idea")) : t("ขอข้าม", "Pass")}
        <Icon name="next" />
      </button>
    </div>
  );
}
