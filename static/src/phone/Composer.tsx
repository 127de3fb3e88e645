/** Writes an idea: the draft survives reloads, Enter is a new line, Ctrl+Enter sends. */
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { isTooLong, lengthWords } from "../live/limit";
import { Icon } from "../live/ui/Icon";
import { Words } from "../live/ui/Words";
import { t } from "../words";
import { usePhone } from "./context";
import type { Draft } from "./draft";
import { ideaWords, type NoteWords } from "./note_words";
import { TEXT_LIMIT } from "./text";

const LINES_SHOWN = 4;

/** Where the composer edits a note that exists already. */
export interface Editing {
  /** Which note: the field takes the focus when it changes. */
  key: string;
  cancel: () => void;
}

export interface ComposerProps {
  draft: Draft;
  onSend: (text: string) => void;
  editing?: Editing | null;
  words?: NoteWords;
}

/** As high as its text, up to four lines. */
function grow(field: HTMLTextAreaElement): void {
  const line_px = parseFloat(getComputedStyle(field).lineHeight) || 28;
  field.style.height = "auto";
  field.style.height = `${Math.min(field.scrollHeight + 4, line_px * LINES_SHOWN + 24)}px`;
}

interface LabelProps {
  editing: Editing | null | undefined;
  /** How much is left, or too long. */
  length: string | null;
  long: boolean;
  words: NoteWords;
}

function Label({ editing, length, long, words }: LabelProps) {
  return (
    <div class="comp-l">
      <label for="idea">
        <b><Words text={editing ? words.edit : words.write} /></b>
        {!editing && t(" ครั้งละ 1 เรื่อง", " one at a time")}
      </label>
      {length && <span id="idea-length" class={long ? "err" : "hint"}>{length}</span>}
      {editing && <button type="button" class="btn quiet sm" onClick={editing.cancel}>{t("ยกเลิก", "Cancel")}</button>}
    </div>
  );
}

export function Composer({ draft, onSend, editing, words = ideaWords() }: ComposerProps) {
  const { online } = usePhone();
  const field = useRef<HTMLTextAreaElement>(null);
  const length = lengthWords(draft.text, TEXT_LIMIT);
  const long = isTooLong(draft.text, TEXT_LIMIT);
  useLayoutEffect(() => { if (field.current) grow(field.current); }, [draft.text]);
  const note = useRef(editing?.key);
  useEffect(() => {
    // An edit that was brought along from the activity before does not call the keyboard up.
    if (editing && note.current !== editing.key) field.current?.focus();
    note.current = editing?.key;
  }, [editing?.key]);
  const send = () => {
    const text = draft.text.trim();
    if (text && !long) onSend(text);
    field.current?.focus();
  };
  return (
    <form onSubmit={(event) => { event.preventDefault(); send(); }}>
      <Label editing={editing} length={length} long={long} words={words} />
      <div class="comp">
        <textarea ref={field} id="idea" class={long ? "in bad" : "in"} rows={1} value={draft.text} enterkeyhint="enter"
          aria-describedby={length ? "idea-length" : undefined} aria-invalid={long}
          onInput={(event) => draft.write(event.currentTarget.value)}
          onKeyDown={(event) => { if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) { event.preventDefault(); send(); } }} />
        <button type="submit" class="btn main" aria-disabled={long}>
          {online ? <><Icon name="send" />{editing ? t("บันทึก", "Save") : t("ส่ง", "Send")}</> : t("เก็บไว้", "Keep")}
        </button>
      </div>
    </form>
  );
}
