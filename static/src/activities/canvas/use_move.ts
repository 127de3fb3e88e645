/** Puts one of my notes into another place; what only this device has is sent there instead. */
import { usePhone } from "../../phone/context";
import type { NotePlace } from "../../phone/use_writing";
import { isUnanswered, type OwnNote } from "../../phone/pending";
import { useNewest } from "../../phone/use_newest";
import { t } from "../../words";
import { laneOf, named, sectionOf, type Places } from "./places";

/** The focus goes to the open tab where the note, and its button, have left the list. */
function keepFocus(): void {
  requestAnimationFrame(() => {
    if (document.activeElement === document.body) document.querySelector<HTMLElement>("[role=tab][aria-selected=true]")?.focus();
  });
}

export function useMove(activity: number, places: Places): (note: OwnNote, to: NotePlace) => void {
  const { outbox, toast } = usePhone();
  const newest = useNewest();
  const put = async (asked: OwnNote, to: NotePlace) => {
    const note = newest(asked);
    // Nobody knows whether the server has it: dropped and sent anew, it might be there twice.
    if (isUnanswered(note)) return toast({ text: t("ข้อความนี้กำลังส่งอยู่ รอสักครู่แล้วย้ายอีกครั้ง", "This note is on its way. Move it in a moment") });
    if (note.idea) return outbox.put("move_idea", { idea: note.idea.no, ...to });
    if (note.entry) await outbox.drop(note.entry.id);
    return outbox.put("post_idea", { activity, text: note.text, ...to });
  };
  return (note, to) => {
    const from = { section: sectionOf(note, places), lane: laneOf(note, places) };
    if (from.section === to.section && from.lane === to.lane) return;
    const section = named(places.sections, to.section);
    const undo = { label: t("เลิกทำ", "Undo"), run: () => { void put(note, from); keepFocus(); } };
    toast({ text: t("ย้ายไปช่อง {section} แล้ว", "Moved to {section}", { section }), icon: "arrow", ...(note.idea && { action: undo }) });
    void put(note, to);
    keepFocus();
  };
}
