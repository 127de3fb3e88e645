/** Asks for a name: of a new theme, a renamed one, or a merged idea. */
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { Dialog } from "../../live/ui/Dialog";
import { useSending } from "../../live/use_sending";
import { t } from "../../words";
import { NameField, nameFits } from "./NameField";

export interface NameDialogProps {
  title: string;
  label: string;
  before?: string;
  save: string;
  /** Saves it, and leaves where that was accepted: what was typed is not lost. */
  onSave: (name: string) => void | Promise<void>;
  onLeave: () => void;
  /** It cannot be saved now; what is typed stays. */
  off?: boolean;
  /** What the name is for. */
  children?: ComponentChildren;
}

export function NameDialog({ title, label, before = "", save, onSave, onLeave, off = false, children }: NameDialogProps) {
  const [name, setName] = useState(before);
  const { sending, once } = useSending();
  const ready = !off && !sending && nameFits(name);
  const submit = (event: Event) => {
    event.preventDefault();
    if (ready) void once(() => onSave(name.trim()));
  };
  return (
    <Dialog title={title} onCancel={onLeave}>
      {children}
      <form onSubmit={submit}>
        <NameField id="theme-name" label={label} name={name} write={setName} first />
        <div class="acts">
          <button type="submit" class="btn main" aria-disabled={!ready}>{save}</button>
          <button type="button" class="btn quiet" onClick={onLeave}>{t("ยกเลิก", "Cancel")}</button>
        </div>
      </form>
    </Dialog>
  );
}
