/** Two people move the same idea: the last move wins, and who lost it is told. */
import { useEffect } from "preact/hooks";
import { useDesk } from "../../console/desk";
import type { Given } from "../../console/undo/given";
import { cut } from "../../live/graphemes";
import type { Idea } from "../../live/wire";
import { t } from "../../words";
import { moveAfter, seen, type Move } from "./races";
import { themeOf } from "./themes";

let newest: Move | null = null;

/** I am about to give this command, also to take another back. */
export function ownCommand(command: Given): void {
  newest = moveAfter(newest, command, Date.now());
}

/** Says where an idea went that I had moved within the last seconds, and offers to move it back. */
export function useRaces(ideas: readonly Idea[]): void {
  const { board: { themes }, send, say } = useDesk();
  useEffect(() => {
    if (!newest) return;
    const { theme } = newest;
    const { move, lost } = seen(newest, ideas, themes, Date.now());
    newest = move;
    if (!lost) return;
    const now = themes.get(themeOf(lost, themes) ?? -1)?.name ?? t("ยังไม่จัดกลุ่ม", "Not grouped yet");
    const back = () => void send("group_ideas", { theme, ideas: [lost.no] });
    say({
      text: t("มีคนย้าย “{idea}” หลังคุณ ตอนนี้อยู่ที่ {now}", "Somebody moved “{idea}” after you. It is now in {now}", { idea: cut(lost.text, 40), now }),
      icon: "group",
      action: { label: t("ย้ายกลับ", "Move back"), run: back },
    });
  }, [ideas, themes]);
}
