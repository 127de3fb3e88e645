/** The line to the room is gone: said after a moment, with how old the picture is. */
import type { Link } from "../live/connection";
import { Banner } from "../live/ui/Banner";
import { timeOfDay } from "../live/ui/time_of_day";
import { useAway } from "../live/use_away";
import { t } from "../words";

export function LinkBanner({ link, as_of_ms }: { link: Link; as_of_ms: number | null }) {
  if (!useAway(link)) return null;
  return <Banner icon="offline" title={t("กำลังเชื่อมต่อใหม่", "Reconnecting")} detail={as_of_ms === null ? "" : age(as_of_ms)} />;
}

function age(as_of_ms: number): string {
  const time = timeOfDay(as_of_ms);
  return t("ข้อมูลเมื่อ {time} สั่งงานได้เมื่อกลับมาเชื่อมต่อ", "As of {time}. Commands work again when the line is back", { time });
}
