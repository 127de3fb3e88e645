/** A button that opens a menu of choices above the dock: arrows, Home, End and first letters walk it, Escape and Tab leave. */
import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { Icon } from "../live/ui/Icon";
import type { IconName } from "../live/ui/icons";

export interface Choice {
  key: string | number;
  icon?: IconName | undefined;
  text: string;
  count?: number;
  /** Whether it is so already; leave it out where nothing is. */
  now?: boolean;
  /** Set apart from the others by a line: it does something else. */
  apart?: boolean;
  run: () => void;
}

export interface ChoiceMenuProps {
  icon: IconName;
  text: string;
  /** What is chosen: the menu's heading. */
  label: string;
  main?: boolean;
  choices: readonly Choice[];
}

export function ChoiceMenu({ icon, text, label, main = false, choices }: ChoiceMenuProps) {
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const leave = () => {
    setOpen(false);
    opener.current?.focus();
  };
  return (
    <div class="mv">
      <button type="button" class={main ? "btn sm main" : "btn sm"} aria-haspopup="menu" aria-expanded={open} ref={opener} onClick={() => setOpen(!open)}>
        <Icon name={icon} />{text}
      </button>
      {open && (
        <Items label={label} leave={leave}>
          {choices.map((choice) => <Item key={choice.key} choice={choice} run={() => { leave(); choice.run(); }} />)}
        </Items>
      )}
    </div>
  );
}

function Item({ choice: { icon, text, count, now, apart }, run }: { choice: Choice; run: () => void }) {
  const kind = now === undefined ? { role: "menuitem" as const } : { role: "menuitemradio" as const, "aria-checked": now };
  return (
    <button type="button" {...kind} tabIndex={-1} class={apart ? "btn quiet apart" : "btn quiet"} onClick={run}>
      {icon && <Icon name={icon} />}<span>{text}</span>{count !== undefined && <small class="num">{count}</small>}
      {now && <Icon name="tick" />}
    </button>
  );
}

function Items({ label, leave, children }: { label: string; leave: () => void; children: ComponentChildren }) {
  const box = useRef<HTMLDivElement>(null);
  const items = () => Array.from(box.current?.querySelectorAll<HTMLElement>("[role^=menuitem]") ?? []);
  useEffect(() => (box.current?.querySelector<HTMLElement>("[aria-checked=true]") ?? items()[0])?.focus(), []);
  useEffect(() => {
    const elsewhere = (event: Event) => { if (!box.current?.parentElement?.contains(event.target as Node)) leave(); };
    document.addEventListener("pointerdown", elsewhere);
    return () => document.removeEventListener("pointerdown", elsewhere);
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape" || event.key === "Tab") {
      event.preventDefault();
      return leave();
    }
    const next = nextItem(items(), document.activeElement, event.key);
    if (!next) return;
    event.preventDefault();
    next.focus();
  };
  return (
    <div class="mv-l" role="menu" aria-label={label} ref={box} onKeyDown={onKeyDown}>
      <p aria-hidden="true">{label}</p>
      {children}
    </div>
  );
}

function nextItem(all: readonly HTMLElement[], now: Element | null, key: string): HTMLElement | undefined {
  const at = all.findIndex((item) => item === now);
  switch (key) {
    case "ArrowDown": return all[(at + 1) % all.length];
    case "ArrowUp": return all[(at + all.length - 1) % all.length];
    case "Home": return all[0];
    case "End": return all[all.length - 1];
  }
  if (key.length !== 1 || key === " ") return undefined;
  return [...all.slice(at + 1), ...all.slice(0, at + 1)].find((item) => (item.textContent ?? "").trim().toLowerCase().startsWith(key.toLowerCase()));
}
