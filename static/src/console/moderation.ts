/** Showing ideas to the room and taking them from its sight; what was hidden can be undone for 8 s, and later at the top or in the dock. */
import { areNotes } from "../live/nouns";
import type { Idea } from "../live/wire";
import { t } from "../words";
import { useDesk, type Notice } from "./desk";
import { focusNote } from "./focus";

export interface Moderation {
  /** True once all are saved. */
  hide: (ideas: readonly Idea[], reason: string) => Promise<boolean>;
  restore: (ideas: readonly Idea[]) => void;
}

export function useModeration(): Moderation {
  const { board, press, say } = useDesk();
  const decide = (ideas: readonly Idea[], state: "accepted" | "rejected", reason?: string) =>
    press(ideas.map((idea) => ({ name: "moderate_idea", args: { idea: idea.no, state, ...(reason && { reason }) } })));
  const restore = (ideas: readonly Idea[]) => void decide(ideas, "accepted");
  const hide = async (ideas: readonly Idea[], reason: string) => {
    const { saved, undo } = await decide(ideas, "rejected", reason);
    // What nobody had looked at yet does not wait again: it can only be shown.
    const back = undo ? { label: t("เลิกทำ", "Undo"), run: () => void undo() } : { label: t("ให้แสดง", "Show"), run: () => restore(ideas) };
    if (saved) say(hidden(ideas, areNotes(board, ideas), back));
    return saved;
  };
  return { restore, hide };
}

function hidden(ideas: readonly Idea[], notes: boolean, { label, run }: { label: string; run: () => void }): Notice {
  return {
    icon: "hide",
    text: notes
      ? t("ห้องไม่เห็น {n} ข้อความแล้ว", "{n} note is no longer shown|{n} notes are no longer shown", { n: ideas.length })
      : t("ห้องไม่เห็น {n} ไอเดียแล้ว", "{n} idea is no longer shown|{n} ideas are no longer shown", { n: ideas.length }),
    action: { label, run: () => { run(); focusNote(ideas[0]?.no); } },
  };
}
