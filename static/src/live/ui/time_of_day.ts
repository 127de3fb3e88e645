/** A moment as a clock on the wall shows it. */
import { t } from "../../words";

/** "10.41 น." (the space does not break) or "10:41", in Bangkok, where the rooms are. */
export function timeOfDay(at_ms: number): string {
  const shown = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone: "Asia/Bangkok" }).format(at_ms);
  return t(`${shown.replace(":", ".")}\u00a0น.`, shown);
}
