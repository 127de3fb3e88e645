/** Two people move the same idea: the last move wins, and who lost it is told. */
import { useEffect } from "preact/hooks";
import { useDesk } from "../../console/desk";
import { cut } from "../../live/graphemes";
import type { Idea, Theme } from "../../live/wire";
import { t } from "../../words";
import { themeOf } from "./themes";

/** For so long somebody looks at the ideas that they have just moved. */
const RACE_MS = 10_000;

interface Move {
  ideas: readonly number[];
  theme: number | null;
  at_ms: number;
  /** The room has told of it: from now on another place is somebody else's move. */
  arrived: boolean;
}

let newest: Move | null = null;

/** My move of `ideas` was saved. */
export function remember(ideas: readonly number[], theme: number | null): void {
  newest = { ideas, theme, at_ms: Date.now(), arrived: false };
}

/** The idea that somebody moved after me; null while all lie where I put them. */
function lost(move: Move, ideas: readonly Idea[], themes: ReadonlyMap<number, Theme>): Idea | null {
  const elsewhere = ideas.filter((idea) => move.ideas.includes(idea.no) && themeOf(idea, themes) !== move.theme);
  if (elsewhere.length === 0) move.arrived = true;
  return move.arrived ? elsewhere[0] ?? null : null;
}

/** Says where an idea went that I had moved within the last seconds, and offers to move it back. */
export function useRaces(ideas: readonly Idea[]): void {
  const { board: { themes }, send, say } = useDesk();
  useEffect(() => {
    if (!newest || Date.now() - newest.at_ms > RACE_MS) return;
    const { theme } = newest;
    const idea = lost(newest, ideas, themes);
    if (!idea) return;
    newest = null;
    const now = themes.get(themeOf(idea, themes) ?? -1)?.name ?? t("ยังไม่จัดกลุ่ม", "Not grouped yet");
    const back = () => void send("group_ideas", { theme, ideas: [idea.no] });
    say({
      text: t("มีคนย้าย “{idea}” หลังคุณ ตอนนี้อยู่ที่ {now}", "Somebody moved “{idea}” after you. It is now in {now}", { idea: cut(idea.text, 40), now }),
      icon: "group",
      action: { label: t("ย้ายกลับ", "Move back"), run: back },
    });
  }, [ideas, themes]);
}
