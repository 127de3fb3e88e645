/** A question in the way: focus stays inside, Escape cancels, focus returns where it was. */
import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";

const FOCUSABLE = "a[href], button:not([disabled]), input, textarea, select";

export interface DialogProps {
  title: string;
  /** Called by Escape. */
  onCancel: () => void;
  /** It comes by itself: its heading takes the focus, so that a key meant for something else presses nothing. */
  unasked?: boolean;
  /** Put `data-first` on the control that takes the focus: the safe choice when something ends. */
  children: ComponentChildren;
}

const isRadio = (one: Element): one is HTMLInputElement => one instanceof HTMLInputElement && one.type === "radio";

/** Of radios that belong together the Tab key stops at one only. */
function isOneStop(a: Element, b: Element): boolean {
  return a === b || (isRadio(a) && isRadio(b) && a.name === b.name);
}

function keepInside(box: HTMLElement, event: KeyboardEvent): void {
  const stops = Array.from(box.querySelectorAll<HTMLElement>(FOCUSABLE));
  if (event.shiftKey) stops.reverse();
  const [far, edge] = [stops[0], stops[stops.length - 1]];
  const here = document.activeElement;
  if (!far || !edge || !here) return;
  // Before the first stop there is the heading.
  const leaves = isOneStop(here, edge) || (event.shiftKey && !stops.includes(here as HTMLElement));
  if (!leaves) return;
  event.preventDefault();
  (stops.find((one) => isOneStop(one, far) && isRadio(one) && one.checked) ?? far).focus();
}

export function Dialog({ title, onCancel, unasked = false, children }: DialogProps) {
  const box = useRef<HTMLDivElement>(null);
  const name = useId();
  useEffect(() => {
    const before = document.activeElement as HTMLElement | null;
    const inside = (selector: string) => box.current?.querySelector<HTMLElement>(selector);
    const first = unasked ? inside("h2") : inside("[data-first]") ?? inside(FOCUSABLE);
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
        <h2 id={name} tabIndex={-1}>{title}</h2>
        {children}
      </div>
    </div>
  );
}
