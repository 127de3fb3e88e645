/** A button that opens a short list of further commands. Escape and a press elsewhere close it. */
import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { Icon } from "../live/ui/Icon";

export interface MenuProps {
  label: string;
  /** Links and buttons; pressing one closes the menu. */
  children: ComponentChildren;
}

export function Menu({ label, children }: MenuProps) {
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!open) return;
    const elsewhere = (event: Event) => { if (!box.current?.contains(event.target as Node)) setOpen(false); };
    document.addEventListener("pointerdown", elsewhere);
    return () => document.removeEventListener("pointerdown", elsewhere);
  }, [open]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !open) return;
    setOpen(false);
    opener.current?.focus();
  };
  return (
    <div class="cmds" ref={box} onKeyDown={onKeyDown}>
      <button type="button" class="btn sm ico" aria-label={label} aria-expanded={open} ref={opener} onClick={() => setOpen(!open)}>
        <Icon name="more" />
      </button>
      {open && <div class="cmds-l" onClick={() => { opener.current?.focus(); setOpen(false); }}>{children}</div>}
    </div>
  );
}
