/** Writing in an activity that takes ideas: the draft, what is mine already, and which note is being edited. */
import { useMemo, useState } from "preact/hooks";
import type { Activity } from "../live/wire";
import { announce } from "../live/ui/Announcer";
import { t } from "../words";
import { usePhone } from "./context";
import { useDraft, type Draft } from "./draft";
import type { Editing } from "./Composer";
import { ownNotes, type OwnNote } from "./pending";
import { stateWords } from "./state_words";
import { useStateCalls } from "./use_state_calls";

export interface Writing {
  draft: Draft;
  notes: readonly OwnNote[];
  editing: Editing | null;
  edit: (note: OwnNote) => void;
  send: (text: string) => void;
}

export function useWriting(activity: Activity): Writing {
  const { boot, mine, entries, outbox, online } = usePhone();
  const draft = useDraft(`${boot.workshop} ${boot.person ?? ""}`);
  const [changing, setChanging] = useState<OwnNote | null>(null);
  const [changed, setChanged] = useState("");
  const notes = useMemo(() => ownNotes(mine, entries, activity.no), [mine, entries, activity.no]);
  useStateCalls(notes, (note) => stateWords(note, online));
  const send = (text: string) => {
    void keep(text);
    announce(online ? t("กำลังส่ง", "Sending") : t("เก็บไว้ในเครื่องนี้แล้ว", "Kept on this device"));
    if (changing) setChanging(null);
    else draft.write("");
  };
  const keep = async (text: string) => {
    // What the server never accepted is sent anew: the old id stands for the old text (P2).
    if (changing?.entry) await outbox.drop(changing.entry.id);
    if (changing?.idea) await outbox.put("edit_idea", { idea: changing.idea.no, text });
    else await outbox.put("post_idea", { activity: activity.no, text });
  };
  const edit = (note: OwnNote) => {
    setChanging(note);
    setChanged(note.text);
  };
  const cancel = () => setChanging(null);
  return { draft: changing ? { text: changed, write: setChanged } : draft, notes, editing: changing && { key: changing.key, cancel }, edit, send };
}
