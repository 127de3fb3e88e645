/** The card in hand: its name, its words, its photos. It survives a reload, and a line that is gone. */
import { useEffect, useRef, useState } from "preact/hooks";
import { isTooLong, lengthWords } from "../../live/limit";
import { announce } from "../../live/ui/Announcer";
import { Icon } from "../../live/ui/Icon";
import { Words } from "../../live/ui/Words";
import type { Editing } from "../../phone/Composer";
import { usePhone } from "../../phone/context";
import type { NoteWords } from "../../phone/note_words";
import { TEXT_LIMIT } from "../../phone/text";
import type { Writing } from "../../phone/use_writing";
import { t } from "../../words";
import { cardText, nameOf, wordsOf } from "./card";
import { Photos } from "./photos";

const FORM = "card";

interface CardFormProps {
  writing: Writing;
  /** How many photos a card may have. */
  most: number;
  words: NoteWords;
}

export function CardForm({ writing, most, words }: CardFormProps) {
  const { draft, pictures, editing } = writing;
  const [unnamed, setUnnamed] = useState(false);
  const name = useRef<HTMLInputElement>(null);
  const text = draft.text.trim();
  const long = isTooLong(text, TEXT_LIMIT);
  useFocusOnEdit(editing, name);
  const send = () => {
    const has_name = nameOf(draft.text).trim() !== "";
    setUnnamed(!has_name);
    if (!has_name) announce(nameless());
    if (has_name && !long) writing.send(text);
    name.current?.focus();
  };
  const write = (next: string) => {
    if (nameOf(next).trim()) setUnnamed(false);
    draft.write(next);
  };
  return (
    <form id={FORM} class="card-f" onSubmit={(event) => { event.preventDefault(); send(); }}>
      {editing && <p class="comp-l"><b>{words.edit}</b><button type="button" class="btn quiet sm" onClick={editing.cancel}>{t("ยกเลิก", "Cancel")}</button></p>}
      <label class="lab" for="card-name">{t("ชื่อแนวคิด", "Name of the concept")}</label>
      <input ref={name} id="card-name" class={unnamed ? "in bad" : "in"} value={nameOf(draft.text)} autocomplete="off" enterkeyhint="next"
        aria-invalid={unnamed} aria-describedby={unnamed ? "card-unnamed" : undefined}
        onKeyDown={(event) => { if (event.key === "Enter") { event.preventDefault(); document.getElementById("card-words")?.focus(); } }}
        onInput={(event) => write(cardText(event.currentTarget.value, wordsOf(draft.text)))} />
      {unnamed && <p id="card-unnamed" class="err"><Icon name="warning" />{nameless()}</p>}
      <label class="lab" for="card-words"><Words text={t("อธิบายสั้น ๆ", "A few words on it")} /></label>
      <textarea id="card-words" class={long ? "in bad" : "in"} rows={3} value={wordsOf(draft.text)} aria-invalid={long} aria-describedby={long ? "card-over" : undefined}
        onKeyDown={(event) => { if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) { event.preventDefault(); send(); } }}
        onInput={(event) => write(cardText(nameOf(draft.text), event.currentTarget.value))} />
      {long && <p id="card-over" class="err">{lengthWords(text, TEXT_LIMIT)}</p>}
      {most > 0 && <Photos pictures={pictures} most={most} />}
    </form>
  );
}

function nameless(): string {
  return t("ตั้งชื่อแนวคิดก่อนส่ง", "Give the concept a name before you send it");
}

/** An edit that was brought along from the activity before does not call the keyboard up. */
function useFocusOnEdit(editing: Editing | null, name: { current: HTMLInputElement | null }): void {
  const note = useRef(editing?.key);
  useEffect(() => {
    if (editing && note.current !== editing.key) name.current?.focus();
    note.current = editing?.key;
  }, [editing?.key]);
}

/** At the thumb, whatever the form has scrolled to. */
export function SendCard({ editing }: { editing: Editing | null }) {
  const { online } = usePhone();
  return (
    <button type="submit" form={FORM} class="btn main wide">
      {online ? <><Icon name="send" />{editing ? t("บันทึกการ์ด", "Save card") : t("ส่งการ์ด", "Send card")}</> : t("เก็บไว้", "Keep")}
    </button>
  );
}
