/** The heading over what the room talks about now: an idea, or a note. */
import { t } from "../../words";
import { writesNotes } from "../nouns";
import type { Board } from "../store";
import type { Idea } from "../wire";

export function discussedWords({ activities }: Board, { activity }: Idea): string {
  const kind = activities.get(activity)?.kind;
  return kind && writesNotes(kind) ? t("ข้อความที่กำลังคุยกัน", "Now discussing") : t("ไอเดียที่กำลังคุยกัน", "Now discussing");
}
