/** Writing in an activity that takes ideas: the draft, what is mine already, and which note is being edited. */
import { useMemo, useState } from "preact/hooks";
import type { Activity } from "../live/wire";
import { announce } from "../live/ui/Announcer";
import { t } from "../words";
import { usePhone } from "./context";
import { useDraft, type Draft } from "./draft";
import type { Editing } from "./Composer";
import { ownNotes, type OwnNote } from "./pending";

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
  const [changing, setChanging] = useState<{ note: OwnNote; put_aside: string } | null>(null);
  const notes = useMemo(() => ownNotes(mine, entries, activity.no), [mine, entries, activity.no]);
  const done = () => { draft.write(changing?.put_aside ?? ""); setChanging(null); };
  const send = (text: string) => {
    void keep(text);
    announce(online ? t("กำลังส่ง", "Sending") : t("เก็บไว้ในเครื่องนี้แล้ว", "Kept on this device"));
    done();
  };
  const keep = async (text: string) => {
    const note = changing?.note;
    if (note?.idea) {
      if (note.entry) await outbox.drop(note.entry.id);
      await outbox.put("edit_idea", { idea: note.idea.no, text });
      return;
    }
    // A note that the server never accepted is sent anew: the old id stands for the old text (P2).
    if (note?.entry) await outbox.drop(note.entry.id);
    await outbox.put("post_idea", { activity: activity.no, text });
  };
  const edit = (note: OwnNote) => {
    setChanging({ note, put_aside: changing ? changing.put_aside : draft.text });
    draft.write(note.text);
  };
  return { draft, notes, editing: changing && { text: changing.note.key, cancel: done }, edit, send };
}
