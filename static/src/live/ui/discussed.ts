/** The heading over what the room talks about now: an idea, or a note. */
import { t } from "../../words";
import { areNotes } from "../nouns";
import type { Board } from "../store";
import type { Idea } from "../wire";

export function discussedWords(board: Board, idea: Idea): string {
  return areNotes(board, [idea]) ? t("ข้อความที่กำลังคุยกัน", "Now discussing") : t("ไอเดียที่กำลังคุยกัน", "Now discussing");
}
