/** My notes of an activity, each with its state in words and what I can do with it. */
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { Dialog } from "../live/ui/Dialog";
import { Icon } from "../live/ui/Icon";
import type { IconName } from "../live/ui/icons";
import { Note, NoteMeta, type NoteLook } from "../live/ui/Note";
import { t } from "../words";
import { usePhone } from "./context";
import { LineTag } from "./LineTag";
import { ideaWords, type NoteWords } from "./note_words";
import { isUnanswered, type NoteState, type OwnNote } from "./pending";
import { stateWords } from "./state_words";
import { useFindNote } from "./use_own_note";
import type { Writing } from "./use_writing";

const LOOK: Record<NoteState, NoteLook> = { sending: "pending", failed: "failed", accepted: "plain", pending: "plain", rejected: "hidden" };
const CLASS: Record<NoteState, string> = { sending: "wait", failed: "failed", accepted: "saved", pending: "wait", rejected: "" };
const ICON: Record<NoteState, IconName> = { sending: "sending", failed: "warning", accepted: "tick", pending: "timer", rejected: "hide" };

export interface OwnNotesProps {
  notes: readonly OwnNote[];
  /** Whether a note can be changed now, and which one is in the composer. */
  writing: Pick<Writing, "changes" | "editing" | "edit">;
  /** Where notes have places: put it into another one. */
  onMove?: (note: OwnNote) => void;
  words?: NoteWords;
  /** Their first lines are names. */
  named?: boolean;
  /** What a kind says of a note besides. */
  mark?: (note: OwnNote) => ComponentChildren;
}

/** Whether its text may be changed now: saved and allowed, refused, or never sent at all. */
function canEdit(note: OwnNote): boolean {
  if (note.state === "failed") return true;
  return note.entry ? note.entry.status === "waiting" : note.idea?.can_edit ?? false;
}

function canTakeBack(note: OwnNote): boolean {
  return note.idea ? note.idea.can_withdraw && !note.entry : note.entry?.status !== "sent";
}

/** Another place may be chosen while nobody knows of it, or everybody does: not while it is on its way. */
function canMove(note: OwnNote): boolean {
  if (note.idea) return note.idea.can_withdraw;
  return note.belongs && (note.entry?.status === "waiting" || note.entry?.status === "refused");
}

interface ActionsProps {
  note: OwnNote;
  onEdit: (() => void) | null;
  /** Null where it would be refused again: nothing is taken now. */
  onAgain: (() => void) | null;
  onTakeBack: () => void;
  onMove: (() => void) | null;
}

function Actions({ note, onEdit, onAgain, onTakeBack, onMove }: ActionsProps) {
  return (
    <span class="row">
      {onMove && canMove(note) && (
        <button type="button" class="btn sm quiet" onClick={onMove}><Icon name="arrow" />{t("ย้ายช่อง", "Move")}</button>
      )}
      {canTakeBack(note) && <button type="button" class="btn sm quiet" onClick={onTakeBack}>{t("ถอน", "Withdraw")}</button>}
      {onEdit && canEdit(note) && <button type="button" class="btn sm quiet" onClick={onEdit}>{t("แก้ไข", "Edit")}</button>}
      {onAgain && note.state === "failed" && note.belongs && (
        <button type="button" class="btn sm" onClick={onAgain}>{t("ส่งอีกครั้ง", "Send again")}</button>
      )}
    </span>
  );
}

function TakeBack({ note: key, words, onClose }: { note: string; words: NoteWords; onClose: () => void }) {
  const { outbox, toast } = usePhone();
  const findNote = useFindNote();
  const takeBack = () => {
    const note = findNote(key);
    if (note?.idea) void outbox.put("withdraw_idea", { idea: note.idea.no });
    else if (note && isUnanswered(note)) toast({ text: words.on_its_way });
    else if (note?.entry) void outbox.drop(note.entry.id);
    onClose();
  };
  return (
    <Dialog title={words.withdraw_ask} onCancel={onClose}>
      <p>{words.withdraw_means}</p>
      <div class="acts">
        <button type="button" class="btn danger" onClick={takeBack}>{words.withdraw}</button>
        <button type="button" class="btn" data-first onClick={onClose}>{t("ยังไม่ถอน", "Not now")}</button>
      </div>
    </Dialog>
  );
}

function StateMark({ note }: { note: OwnNote }) {
  const { online } = usePhone();
  return <span class={`st ${CLASS[note.state]}`}><Icon name={ICON[note.state]} /><span>{stateWords(note, online)}</span></span>;
}

export function OwnNotes({ notes, writing, onMove, words = ideaWords(), named = false, mark }: OwnNotesProps) {
  const { you, outbox, uploads } = usePhone();
  const [leaving, setLeaving] = useState<string | null>(null);
  return (
    <section class="mine" aria-labelledby="mine-h">
      <div class="sh"><h2 id="mine-h">{words.mine}</h2><span>{words.count(notes.length)}</span></div>
      <ul class="stack">
        {notes.map((note) => (
          <Note as="li" key={note.key} text={note.text} named={named} pictures={note.pictures} local={(id) => uploads.dataOf(id)} sector={you.sector} look={LOOK[note.state]}>
            {note.error && <p class="hint">{words.refused(note.error)}</p>}
            <NoteMeta>
              <StateMark note={note} />
              {mark?.(note)}
              {note.idea && <LineTag idea={note.idea} />}
              {/* Moved as well as edited, what is unsent would be sent twice: once with the old text, once with the new. */}
              <Actions note={note} onTakeBack={() => setLeaving(note.key)} onEdit={writing.changes(note) ? () => writing.edit(note) : null}
                onAgain={note.entry && writing.changes(note) ? () => void outbox.again(note.entry?.id ?? "") : null}
                onMove={onMove && writing.changes(note) && note.key !== writing.editing?.key ? () => onMove(note) : null} />
            </NoteMeta>
          </Note>
        ))}
      </ul>
      {leaving && <TakeBack note={leaving} words={words} onClose={() => setLeaving(null)} />}
    </section>
  );
}
