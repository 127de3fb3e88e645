/** The line to the room is gone: said after a moment, with how old the picture is. */
import { useEffect, useState } from "preact/hooks";
import type { Link } from "../live/connection";
import { Banner } from "../live/ui/Banner";
import { t } from "../words";
import { clockTime } from "./names";

/** A short drop is not worth a word. */
const PATIENCE_MS = 3_000;

export function useAway(link: Link): boolean {
  const [away, setAway] = useState(false);
  const lost = link.status === "away";
  useEffect(() => {
    if (!lost) return setAway(false);
    const patience = setTimeout(() => setAway(true), PATIENCE_MS);
    return () => clearTimeout(patience);
  }, [lost]);
  return away;
}

export function LinkBanner({ link, as_of_ms }: { link: Link; as_of_ms: number | null }) {
  if (!useAway(link)) return null;
  const detail = as_of_ms === null ? "" : t("ข้อมูลเมื่อ {time} สั่งงานได้เมื่อกลับมาเชื่อมต่อ", "As of {time}. Commands work again when the line is back", { time: clockTime(as_of_ms) });
  return <Banner icon="offline" title={t("กำลังเชื่อมต่อใหม่", "Reconnecting")} detail={detail} />;
}
