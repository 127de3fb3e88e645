/** Confirms that a note's author leaves the room, and whether their votes still count. */
import { useState } from "preact/hooks";
import { areNotes } from "../live/nouns";
import { Dialog } from "../live/ui/Dialog";
import type { Idea } from "../live/wire";
import { t } from "../words";
import { useDesk } from "./desk";
import { focusNote } from "./focus";

export function RemoveAuthorDialog({ idea, onLeave }: { idea: Idea; onLeave: () => void }) {
  const { board, press, say } = useDesk();
  const note = areNotes(board, [idea]);
  const [void_ballots, setVoid] = useState(false);
  const remove = async () => {
    onLeave();
    const { saved, undo } = await press([
      { name: "remove_author", args: { idea: idea.no } },
      ...(void_ballots ? [{ name: "void_ballots" as const, args: { idea: idea.no, void: true } }] : []),
    ]);
    const back = undo && { label: t("เลิกทำ", "Undo"), run: () => { void undo(); focusNote(idea.no); } };
    if (saved) say({ icon: "remove", text: t("นำผู้เขียนออกจากห้องแล้ว", "The author has left the room"), ...(back && { action: back }) });
  };
  return (
    <Dialog title={note ? t("นำผู้เขียนข้อความนี้ออกจากห้อง", "Remove the author of this note from the room") : t("นำผู้เขียนไอเดียนี้ออกจากห้อง", "Remove the author of this idea from the room")} onCancel={onLeave}>
      <p>{t("คนนี้จะเขียนและลงคะแนนไม่ได้ จนกว่าวิทยากรจะให้กลับเข้าห้อง", "This person cannot post or vote until let back in.")}</p>
      <p>{t("สิ่งที่เขียนไว้ยังอยู่", "What they wrote stays.")}</p>
      <label class="chk">
        <input type="checkbox" checked={void_ballots} onChange={(event) => setVoid(event.currentTarget.checked)} />
        {t("ไม่นับคะแนนของคนนี้ด้วย", "Also leave out this person's votes")}
      </label>
      <div class="acts">
        <button type="button" class="btn" data-first onClick={onLeave}>{t("ยังไม่นำออก", "Not now")}</button>
        <button type="button" class="btn danger" onClick={() => void remove()}>{t("นำออกจากห้อง", "Remove")}</button>
      </div>
    </Dialog>
  );
}
