/** Showing ideas to the room and taking them from its sight; what was hidden can be undone for 8 s, and later in the dock. */
import { areNotes } from "../live/nouns";
import type { Idea } from "../live/wire";
import { t } from "../words";
import { useDesk, type Desk } from "./desk";
import { focusNote } from "./focus";

export interface Moderation {
  hide: (ideas: readonly Idea[], reason: string) => void;
  restore: (ideas: readonly Idea[]) => void;
}

export function useModeration(): Moderation {
  const desk = useDesk();
  const restore = (ideas: readonly Idea[]) => void decide(desk, ideas, "accepted");
  const hide = async (ideas: readonly Idea[], reason: string) => {
    if (await decide(desk, ideas, "rejected", reason)) desk.say(hidden(ideas, areNotes(desk.board, ideas), restore));
  };
  return { restore, hide: (ideas, reason) => void hide(ideas, reason) };
}

/** True where every one of them was saved. */
async function decide(desk: Desk, ideas: readonly Idea[], state: "accepted" | "rejected", reason?: string): Promise<boolean> {
  const saved = await Promise.all(ideas.map((idea) => desk.send("moderate_idea", { idea: idea.no, state, ...(reason && { reason }) })));
  return saved.every(Boolean);
}

function hidden(ideas: readonly Idea[], notes: boolean, restore: Moderation["restore"]) {
  return {
    icon: "hide" as const,
    text: notes
      ? t("ห้องไม่เห็น {n} ข้อความแล้ว", "{n} note is no longer shown|{n} notes are no longer shown", { n: ideas.length })
      : t("ห้องไม่เห็น {n} ไอเดียแล้ว", "{n} idea is no longer shown|{n} ideas are no longer shown", { n: ideas.length }),
    action: { label: t("เลิกทำ", "Undo"), run: () => { restore(ideas); focusNote(ideas[0]?.no); } },
  };
}
