/** A question in the way: focus stays inside, Escape cancels, focus returns where it was. */
import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";

const FOCUSABLE = "a[href], button:not([disabled]), input, textarea, select";

export interface DialogProps {
  title: string;
  /** Called by Escape. */
  onCancel: () => void;
  /** Put `data-first` on the control that takes the focus: the safe choice when something ends. */
  children: ComponentChildren;
}

function keepInside(box: HTMLElement, event: KeyboardEvent): void {
  const stops = Array.from(box.querySelectorAll<HTMLElement>(FOCUSABLE));
  const edge = event.shiftKey ? stops[0] : stops[stops.length - 1];
  if (document.activeElement !== edge) return;
  event.preventDefault();
  (event.shiftKey ? stops[stops.length - 1] : stops[0])?.focus();
}

export function Dialog({ title, onCancel, children }: DialogProps) {
  const box = useRef<HTMLDivElement>(null);
  const name = useId();
  useEffect(() => {
    const before = document.activeElement as HTMLElement | null;
    const first = box.current?.querySelector<HTMLElement>("[data-first]") ?? box.current?.querySelector<HTMLElement>(FOCUSABLE);
    first?.focus();
    return () => before?.focus();
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") { event.stopPropagation(); onCancel(); }
    if (event.key === "Tab" && box.current) keepInside(box.current, event);
  };
  return (
    <div class="veil">
      <div class="dlg" role="dialog" aria-modal="true" aria-labelledby={name} ref={box} onKeyDown={onKeyDown}>
        <h2 id={name}>{title}</h2>
        {children}
      </div>
    </div>
  );
}
