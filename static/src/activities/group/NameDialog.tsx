/** Asks for a name: of a new theme, a renamed one, or a merged idea. */
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { Dialog } from "../../live/ui/Dialog";
import { t } from "../../words";

const LONGEST = 80;

export interface NameDialogProps {
  title: string;
  label: string;
  before?: string;
  save: string;
  onSave: (name: string) => void;
  onLeave: () => void;
  /** What the name is for. */
  children?: ComponentChildren;
}

export function NameDialog({ title, label, before = "", save, onSave, onLeave, children }: NameDialogProps) {
  const [name, setName] = useState(before);
  const submit = (event: Event) => {
    event.preventDefault();
    if (name.trim()) onSave(name.trim());
  };
  return (
    <Dialog title={title} onCancel={onLeave}>
      {children}
      <form onSubmit={submit}>
        <label class="lab" for="theme-name">{label}</label>
        <input class="in" id="theme-name" maxLength={LONGEST} value={name} data-first onInput={(event) => setName(event.currentTarget.value)} />
        <div class="acts">
          <button type="submit" class="btn main" aria-disabled={!name.trim()}>{save}</button>
          <button type="button" class="btn quiet" onClick={onLeave}>{t("ยกเลิก", "Cancel")}</button>
        </div>
      </form>
    </Dialog>
  );
}
