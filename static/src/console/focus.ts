/** Keeps the keyboard's place on the wall when what held the focus goes away. */

import { useLayoutEffect, useRef } from "preact/hooks";

/** The note that has the focus keeps it where the next drawing puts it elsewhere. */
export function useHeldFocus(): void {
  const held = useRef<string | undefined>(undefined);
  // Looked at while drawing: afterwards the button of the old place, and its focus, are gone.
  held.current = document.activeElement?.closest<HTMLElement>("[data-no]")?.dataset["no"];
  useLayoutEffect(() => {
    if (held.current && document.activeElement === document.body) document.querySelector<HTMLElement>(`[data-no="${held.current}"]`)?.focus();
  });
}

/** Focus the note of an idea after the next drawing. */
export function focusNote(no: number | undefined): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-no="${no}"]`)?.focus());
}
