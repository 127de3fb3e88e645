/** What I tell the facilitator without words: I am ready, I need help. Below everything that an activity asks. */
import { Icon } from "../live/ui/Icon";
import type { Activity } from "../live/wire";
import { t } from "../words";
import { usePhone } from "./context";
import { useSingle } from "./double_tap";
import { ownSignals } from "./pending";

export function Signals({ activity }: { activity: Activity }) {
  const { mine, entries, outbox } = usePhone();
  const { hand, ready } = ownSignals(mine, entries, activity.no);
  const single = useSingle();
  return (
    <div class="signals" role="group" aria-label={t("บอกวิทยากร", "Tell the facilitator")}>
      <button type="button" class="btn sm" aria-pressed={ready} onClick={() => single("ready", () => void outbox.put("say_ready", { activity: activity.no, ready: !ready }))}>
        <Icon name="tick" />{t("ทำเสร็จแล้ว", "I am ready")}
      </button>
      <button type="button" class="btn sm" aria-pressed={hand} onClick={() => single("hand", () => void outbox.put("raise_hand", { raised: !hand }))}>
        <Icon name="hand" />{hand ? t("ยกมืออยู่", "Hand is up") : t("ยกมือขอวิทยากร", "Ask for help")}
      </button>
    </div>
  );
}
