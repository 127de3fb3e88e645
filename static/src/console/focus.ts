/** Keeps the keyboard's place when what held the focus goes away. */
import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

/** Where an activity begins: the focus goes here where nothing nearer is left. */
const QUESTION = ".act-t h2";

/** Focus the note of an idea after the next drawing. */
export function focusNote(no: number | undefined): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-no="${no}"]`)?.focus());
}

/**
 * For what may go away with the focus in it: the first of `places` (selectors) that is there then takes the focus, or else the
 * activity's question. No place does what cannot be taken back: the key that was pressed may still be down.
 */
export function useHandedOn<T extends HTMLElement>(places?: readonly string[]): RefObject<T | null> {
  const box = useRef<T>(null);
  const latest = useRef(places);
  latest.current = places;
  useLayoutEffect(() => {
    const element = box.current;
    return () => {
      const next = latest.current;
      if (!next || !element?.contains(document.activeElement)) return;
      // After this drawing, in which another may take it.
      queueMicrotask(() => { if (document.activeElement === document.body) firstOf([...next, QUESTION])?.focus(); });
    };
  }, []);
  return box;
}

function firstOf(places: readonly string[]): HTMLElement | null {
  for (const place of places) {
    const found = document.querySelector<HTMLElement>(place);
    if (found) return found;
  }
  return null;
}
