/** Puts one of my notes into another place; what only this device has is sent there instead. */
import { usePhone } from "../../phone/context";
import type { NotePlace } from "../../phone/use_writing";
import type { OwnNote } from "../../phone/pending";
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
  const put = async (note: OwnNote, to: NotePlace) => {
    if (note.idea) return outbox.put("move_idea", { idea: note.idea.no, ...to });
    if (note.entry) await outbox.drop(note.entry.id);
    return outbox.put("post_idea", { activity, text: note.text, ...to });
  };
  return (note, to) => {
    const from = { section: sectionOf(note, places), lane: laneOf(note, places) };
    if (from.section === to.section && from.lane === to.lane) return;
    void put(note, to);
    keepFocus();
    const section = named(places.sections, to.section);
    const undo = { label: t("เลิกทำ", "Undo"), run: () => { void put(note, from); keepFocus(); } };
    toast({ text: t("ย้ายไปช่อง {section} แล้ว", "Moved to {section}", { section }), icon: "arrow", ...(note.idea && { action: undo }) });
  };
}
