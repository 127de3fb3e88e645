/** Writing in an activity that takes ideas: the draft, what is mine already, and which note is being edited. */
import { useEffect, useMemo } from "preact/hooks";
import { useTimeUp } from "../live/use_in_time";
import type { Activity } from "../live/wire";
import { announce } from "../live/ui/Announcer";
import { t } from "../words";
import { usePhone } from "./context";
import { scopeOf, useDraft, useDraftPictures, type Draft, type DraftPictures } from "./draft";
import type { Editing } from "./Composer";
import { canChange, isUnanswered, ownNote, ownNotes, postedIdeas, type OwnNote } from "./pending";
import { stateWords } from "./state_words";
import { useStateCalls } from "./use_state_calls";
import { useViewFocus } from "./use_view_focus";

/** Where on a canvas a new note goes. */
export interface NotePlace {
  section: number;
  lane: number | null;
}

export interface Writing {
  /** What is in the composer: the edit in hand, or else the new note. */
  draft: Draft;
  /** The new note, also while another is edited. */
  fresh: Draft;
  /** Of what is in the composer, where the activity takes any. */
  pictures: DraftPictures;
  notes: readonly OwnNote[];
  /** The composer takes something: new notes, or the edit in hand. */
  open: boolean;
  /** Whether a note can be changed now. */
  changes: (note: OwnNote) => boolean;
  editing: Editing | null;
  edit: (note: OwnNote) => void;
  send: (text: string) => void;
}

/** The edit in hand: it survives a reload and moves along when the activity changes, as a new idea's draft does. */
function useEdit(scope: string) {
  const { mine, entries, outbox } = usePhone();
  const key = useDraft(`${scope} edits`);
  const text = useDraft(`${scope} edit`);
  const pictures = useDraftPictures(`${scope} edit`);
  const posted = postedIdeas(mine, entries).get(key.text) ?? outbox.ideaOf(key.text);
  // The note was sent while its text was in hand: from now on this is an edit of the saved one.
  useEffect(() => { if (posted !== undefined && mine.ideas.has(posted)) key.write(`idea ${posted}`); }, [posted, mine]);
  const note = useMemo(() => (key.text ? ownNote(mine, entries, key.text) : null), [mine, entries, key.text]);
  const begin = (picked: OwnNote) => {
    key.write(picked.key);
    text.write(picked.text);
    pictures.change(() => picked.pictures);
  };
  const end = () => {
    key.write("");
    text.write("");
    pictures.change(() => []);
  };
  return { open: key.text !== "", note, text, pictures, begin, end };
}

export function useWriting(activity: Activity, place?: NotePlace): Writing {
  const { boot, mine, entries, outbox, online, toast, clock } = usePhone();
  const scope = scopeOf(boot);
  const draft = useDraft(scope);
  const fresh = useDraftPictures(scope);
  const edit = useEdit(scope);
  const pictures = edit.open ? edit.pictures : fresh;
  const notes = useMemo(() => ownNotes(mine, entries, activity.no), [mine, entries, activity.no]);
  useStateCalls(notes, (note) => stateWords(note, online));
  const send = (text: string) => {
    if (edit.note && isUnanswered(edit.note)) return toast({ text: t("ข้อความเดิมกำลังส่งอยู่ รอสักครู่แล้วบันทึกอีกครั้ง", "The text before is on its way. Save again in a moment") });
    void keep(text, edit.note);
    announce(online ? t("กำลังส่ง", "Sending") : t("เก็บไว้ในเครื่องนี้แล้ว", "Kept on this device"));
    if (edit.open) return edit.end();
    draft.write("");
    fresh.change(() => []);
  };
  const shown = activity.kind === "concept" && { pictures: [...pictures.list] };
  const keep = async (text: string, changing: OwnNote | null) => {
    // What the server never accepted is sent anew: the old id stands for the old text (P2).
    if (changing?.entry) await outbox.drop(changing.entry.id);
    if (changing?.idea) await outbox.put("edit_idea", { idea: changing.idea.no, text, ...shown });
    else await outbox.put("post_idea", { activity: activity.no, text, ...shown, ...placeOf(changing) });
  };
  // What was to stand somewhere here still does.
  const placeOf = (changing: OwnNote | null): Partial<NotePlace> =>
    place && changing?.belongs && changing.section !== null ? { section: changing.section, lane: changing.lane } : { ...place };
  const time_up = useTimeUp(activity.timer, clock);
  const changes = (note: OwnNote) => canChange(note, activity.accepts_ideas, time_up);
  const open = activity.accepts_ideas || (edit.note !== null && changes(edit.note));
  useViewFocus(open);
  const editing = edit.open ? { key: edit.note?.key ?? "", cancel: edit.end } : null;
  return { draft: edit.open ? edit.text : draft, fresh: draft, pictures, notes, open, changes, editing, edit: edit.begin, send };
}
